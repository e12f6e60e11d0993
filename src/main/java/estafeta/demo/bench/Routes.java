package estafeta.demo.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which pages somebody opens: of people, pairs and organisations that lie under the place one looks from. */
@Component
class Routes {
    private static final int MANY = 30;
    private final JdbcClient db;

    Routes(JdbcClient db) {
        this.db = db;
    }

    private record Person(UUID id, String surname, String given) {}

    List<Route> of(Eyes eyes) {
        var people = people(eyes.path());
        var pairs = ids("mentorship.mentorship m join kernel.node n on n.id = m.node", "m.id", eyes.path());
        var places = ids("organisation.unit u join kernel.node n on n.id = u.node", "u.node", eyes.path());
        var own = db.sql("select id from kernel.node where path = :path::ltree")
                .param("path", eyes.path())
                .query(UUID.class)
                .single();
        var routes = Stream.of(
                page("Главная", "/"),
                page("Люди", "/people"),
                page("Люди, середина алфавита", "/people?after=%D0%9C"),
                page("Люди по началу фамилии", people, person -> "/people?q=" + typed(beginning(person))),
                page("Люди, молодые педагоги", "/people?young=1"),
                page("Карточка человека", people, person -> "/people/" + person.id),
                page("Пары человека", people, person -> "/mentorships/of/" + person.id),
                page("Пары", "/mentorships"),
                page("Пары завершённые", "/mentorships?state=over"),
                page(
                        "Пары по началу фамилии",
                        people,
                        person -> "/mentorships?state=all&q=" + typed(beginning(person))),
                page("Карточка пары", pairs, pair -> "/mentorships/" + pair),
                page("Наставники", "/mentors"),
                page("Организации", "/organisations"),
                page("Организации по названию", "/organisations?q=" + typed("гимназия")),
                page("Карточка организации", places, place -> "/organisations/" + place),
                search("Поиск по началу фамилии", people, person -> "/search?q=" + typed(beginning(person))),
                search(
                        "Поиск по фамилии и имени",
                        people,
                        person -> "/search?q=" + typed(person.surname + " " + person.given)),
                search("Поиск с опечаткой", people, person -> "/search?q=" + typed(slip(person.surname))),
                search(
                        "Поиск организации",
                        List.of("сош № 17", "гимназия", "ромашка"),
                        words -> "/search?q=" + typed(words)),
                search("Подсказка людей", people, person -> "/people/lookup?q=" + typed(beginning(person))));
        return Stream.concat(
                        routes,
                        eyes.place() == Eyes.Place.COUNTRY
                                ? Stream.of()
                                : Stream.of(page("Карточка своего места", "/organisations/" + own)))
                .filter(route -> !route.addresses().isEmpty())
                .toList();
    }

    private static Route page(String words, String address) {
        return new Route(words, false, List.of(address));
    }

    private static <T> Route page(String words, List<T> things, Function<T, String> address) {
        return new Route(words, false, things.stream().map(address).toList());
    }

    private static <T> Route search(String words, List<T> things, Function<T, String> address) {
        return new Route(words, true, things.stream().map(address).toList());
    }

    private static String beginning(Person person) {
        return person.surname.substring(0, Math.min(4, person.surname.length()));
    }

    /** A letter in the middle is another one. */
    private static String slip(String surname) {
        var middle = surname.length() / 2;
        return surname.substring(0, middle) + "ы" + surname.substring(middle + 1);
    }

    private static String typed(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private List<Person> people(String path) {
        return db.sql("""
                select p.id, p.surname, p.given
                from people.affiliation a
                join kernel.node n on n.id = a.organisation
                join people.person p on p.id = a.person
                where n.path <@ :path::ltree
                and upper_inf(a.period)
                order by hashtext(a.id::text), a.id
                limit :many
                """)
                .param("path", path)
                .param("many", MANY)
                .query(Person.class)
                .list();
    }

    private List<UUID> ids(String from, String id, String path) {
        return db.sql("select %s from %s where n.path <@ :path::ltree order by hashtext(%s::text) limit :many"
                        .formatted(id, from, id))
                .param("path", path)
                .param("many", MANY)
                .query(UUID.class)
                .list();
    }
}
