package estafeta.people.web;

import static estafeta.shell.Text.shortDay;
import static estafeta.shell.Text.t;

import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import estafeta.kernel.Permission;
import estafeta.kernel.PersonId;
import estafeta.kernel.Scope;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.people.AffiliationKind;
import estafeta.people.ConsentKind;
import estafeta.people.Contacts;
import estafeta.people.Guardians;
import estafeta.people.People;
import estafeta.people.Person;
import estafeta.people.SnilsKeeping;
import estafeta.people.YoungRules;
import estafeta.people.once.Merges;
import estafeta.shell.CardSection;
import estafeta.shell.Crumb;
import estafeta.shell.Fact;
import estafeta.shell.Section;
import estafeta.shell.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The card of a person as the viewer may see it: of places outside the viewer's scope the organisation and the position alone. */
@Component
@Transactional(readOnly = true)
class PersonCard {
    private final JdbcClient db;
    private final People people;
    private final YoungRules rules;
    private final Guardians guardians;
    private final Today today;
    private final Timeline timeline;
    private final ObjectProvider<CardSection<PersonId>> sections;
    private final Merges merges;
    private final SnilsKeeping snils;

    PersonCard(
            JdbcClient db,
            People people,
            YoungRules rules,
            Guardians guardians,
            Today today,
            Timeline timeline,
            ObjectProvider<CardSection<PersonId>> sections,
            Merges merges,
            SnilsKeeping snils) {
        this.db = db;
        this.people = people;
        this.rules = rules;
        this.guardians = guardians;
        this.today = today;
        this.timeline = timeline;
        this.sections = sections;
        this.merges = merges;
        this.snils = snils;
    }

    PersonPage open(PersonId id, Viewer viewer) {
        var person = people.require(id, viewer);
        var rows = places(id);
        var home = rows.stream()
                .filter(row -> seen(row, viewer))
                .findFirst()
                .or(() -> rows.stream().findFirst())
                .map(row -> new NodeId(row.organisation))
                .orElse(NodeId.ROOT);
        var on = today.at(home);
        var posts = posts(id);
        var absences = absences(id);
        var places =
                rows.stream().map(row -> place(row, posts, absences, viewer)).toList();
        var edit = places.stream().anyMatch(PersonPage.Place::edit);
        var open = opensPrivate(id, rows, viewer);
        var contacts = open ? people.contacts(id, viewer).orElse(Contacts.NONE) : Contacts.NONE;
        var ofAge = Optional.ofNullable(contacts.birthDate()).map(Guardians::comesOfAge);
        var minor = ofAge.filter(on::isBefore).isPresent();
        var learner = places.stream().anyMatch(PersonPage.Place::learner);
        var representatives = open && (minor || learner) ? guardians(id, viewer) : List.<PersonPage.Guardian>of();
        var consents = open ? consents(id, ofAge, on) : List.<PersonPage.Consent>of();
        return new PersonPage(
                id.value(),
                person.name().full(),
                lead(places, on),
                viewer.mayAnywhere(Permission.SEE_PEOPLE) ? List.of(new Crumb(t("Люди"), "/people")) : List.of(),
                marks(id, places, home, on),
                next(id, person, places, consents, minor && representatives.isEmpty(), edit, on),
                facts(person, id, PersonPage.teaches(places), on),
                places,
                categories(id),
                education(id),
                open ? contacts(contacts, number(id, contacts, home, edit, viewer)) : null,
                consents,
                representatives,
                minor,
                sections.orderedStream()
                        .flatMap(source -> source.sections(id, viewer).stream())
                        .sorted(Comparator.comparingInt(Section::order))
                        .toList(),
                timeline.of(ids(id), viewer),
                on,
                edit,
                open);
    }

    /** What happened to a record that became part of this one happened to this person. */
    private List<PersonId> ids(PersonId id) {
        return Stream.concat(Stream.of(id), merges.goneInto(id).stream()).toList();
    }

    private static boolean seen(PlaceRow row, Viewer viewer) {
        return viewer.may(Permission.SEE_PEOPLE, new Scope(row.path));
    }

    private static boolean opensPrivate(PersonId id, List<PlaceRow> rows, Viewer viewer) {
        return id.equals(viewer.person())
                || rows.stream().anyMatch(row -> viewer.may(Permission.SEE_PRIVATE, new Scope(row.path)));
    }

    private static PersonPage.Place place(
            PlaceRow row, List<PersonPage.Post> posts, List<PersonPage.Absence> absences, Viewer viewer) {
        var visible = seen(row, viewer) || row.person.equals(viewer.person());
        return new PersonPage.Place(
                row.id,
                row.organisation,
                row.organisationName == null ? "" : row.organisationName,
                row.kind,
                row.period,
                visible,
                viewer.may(Permission.EDIT_PEOPLE, new Scope(row.path)),
                posts.stream().filter(post -> post.affiliation().equals(row.id)).toList(),
                visible
                        ? absences.stream()
                                .filter(absence -> absence.affiliation().equals(row.id))
                                .toList()
                        : List.of());
    }

    private static String lead(List<PersonPage.Place> places, LocalDate on) {
        return String.join(
                "; ",
                places.stream()
                        .filter(place -> place.goesOn(on))
                        .map(place -> String.join(
                                ", ",
                                Stream.concat(
                                                place.posts().stream()
                                                        .filter(post -> post.goesOn(on))
                                                        .map(PersonPage.Post::position),
                                                Stream.of(place.organisationName()))
                                        .toList()))
                        .toList());
    }

    private List<String> marks(PersonId id, List<PersonPage.Place> places, NodeId home, LocalDate on) {
        var marks = new ArrayList<String>();
        places.stream()
                .flatMap(place -> place.absences().stream())
                .filter(absence -> absence.period().contains(on))
                .forEach(absence -> marks.add(t("Отсутствует: {0}", absence.words())));
        if (places.stream().noneMatch(place -> place.goesOn(on))) {
            marks.add(t("Не работает"));
        }
        var rule = rules.of(home);
        var young = db.sql("""
                select exists (
                  select from people.young_term where person = :person and rule = :rule and until >= :today)
                """)
                .param("person", id.value())
                .param("rule", rule.code())
                .param("today", on)
                .query(Boolean.class)
                .single();
        if (young) {
            marks.add(t("Молодой педагог: {0}", t(rule.title())));
        }
        return marks;
    }

    private static PersonPage.Next next(
            PersonId id,
            Person person,
            List<PersonPage.Place> places,
            List<PersonPage.Consent> consents,
            boolean alone,
            boolean edit,
            LocalDate on) {
        var here = places.stream()
                .filter(place -> place.edit() && place.goesOn(on))
                .findFirst();
        if (!edit || here.isEmpty()) {
            return PersonPage.Next.NONE;
        }
        if (person.teaching() == null && here.get().kind() == AffiliationKind.EMPLOYEE) {
            return new PersonPage.Next(
                    t("Укажите, с какого времени преподаёт"),
                    t("По этому видно, молодой ли это педагог и кого можно предложить в наставники."),
                    t("Указать"),
                    "/people/" + id.value() + "/teaching");
        }
        if (alone) {
            return new PersonPage.Next(
                    t("Внесите законного представителя"),
                    t("Человеку нет 18 лет: согласия подписывает родитель, усыновитель, опекун или попечитель."),
                    t("Внести представителя"),
                    "/people/" + id.value() + "/guardian");
        }
        if (consents.stream().noneMatch(consent -> consent.kind() == ConsentKind.DATA && consent.holds())) {
            return new PersonPage.Next(
                    t("Нет согласия на обработку персональных данных"),
                    t("Когда бумага будет подписана, отметьте её дату и где она лежит."),
                    t("Отметить согласие"),
                    "/people/" + id.value() + "/consent");
        }
        return PersonPage.Next.NONE;
    }

    private List<Fact> facts(Person person, PersonId id, boolean teaches, LocalDate on) {
        var facts = new ArrayList<Fact>();
        var start = person.teaching();
        if (teaches || start != null) {
            facts.add(Fact.of(t("Преподаёт"), start == null ? t("нет данных") : start.words()));
        }
        if (start != null) {
            facts.add(Fact.of(t("Стаж"), Words.experience(start.since(), on)));
        }
        var former = db.sql("""
                select surname || ' ' || given || coalesce(' ' || patronymic, '') from people.former_name
                where person = :person order by last_day desc
                """).param("person", id.value()).query(String.class).list();
        if (!former.isEmpty()) {
            facts.add(Fact.of(t("Прежнее имя"), String.join(", ", former)));
        }
        return facts;
    }

    private static List<Fact> contacts(Contacts contacts, Optional<Fact> number) {
        var born = contacts.birthDate();
        return Stream.concat(
                        Stream.of(
                                Fact.of(t("Дата рождения"), born == null ? t("нет данных") : day(born)),
                                Fact.of(t("Телефон"), text(contacts.phone())),
                                Fact.of(t("Почта"), text(contacts.email()))),
                        number.stream())
                .toList();
    }

    /** СНИЛС where it is kept: whole to the person alone, to others masked, to whoever may edit with a way to the whole. */
    private Optional<Fact> number(PersonId id, Contacts contacts, NodeId home, boolean edit, Viewer viewer) {
        var number = contacts.snils();
        if (number == null) {
            return snils.kept(home) ? Optional.of(Fact.of(t("СНИЛС"), t("нет данных"))) : Optional.empty();
        }
        if (id.equals(viewer.person())) {
            return Optional.of(Fact.of(t("СНИЛС"), number.words()));
        }
        return Optional.of(new Fact(t("СНИЛС"), number.masked(), edit ? "/people/" + id.value() + "/snils" : null));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? t("нет данных") : shortDay(day);
    }

    private static String text(@Nullable String text) {
        return text == null ? t("нет данных") : text;
    }

    private record PlaceRow(
            UUID id,
            PersonId person,
            UUID organisation,
            @Nullable String organisationName,
            AffiliationKind kind,
            Period period,
            String path) {}

    private List<PlaceRow> places(PersonId id) {
        return db.sql("""
                select a.id, a.person, a.organisation, o.short_name as organisation_name, a.kind, a.period, n.path::text as path
                from people.affiliation a
                join kernel.node n on n.id = a.organisation
                left join lateral (
                  select short_name from organisation.name where unit = n.id order by lower(period) desc limit 1) o on true
                where a.person = :person
                order by upper(a.period) desc nulls first, lower(a.period) desc, a.id
                """).param("person", id.value()).query(PlaceRow.class).list();
    }

    private List<PersonPage.Post> posts(PersonId id) {
        return db.sql("""
                select t.id, t.affiliation, t.position, array_to_string(t.directions, ', ') as directions, t.groups, t.hours, t.rate, t.terms, t.period
                from people.affiliation a
                join people.post t on t.affiliation = a.id
                where a.person = :person
                order by upper(t.period) desc nulls first, t.terms = 'MAIN' desc, t.position
                """)
                .param("person", id.value())
                .query(PersonPage.Post.class)
                .list();
    }

    private List<PersonPage.Absence> absences(PersonId id) {
        return db.sql("""
                select b.id, b.affiliation, b.kind, b.period
                from people.affiliation a
                join people.absence b on b.affiliation = a.id
                where a.person = :person
                order by lower(b.period) desc
                """)
                .param("person", id.value())
                .query(PersonPage.Absence.class)
                .list();
    }

    private List<PersonPage.Category> categories(PersonId id) {
        return db.sql("""
                select id, category, period, ground from people.category
                where person = :person order by lower(period) desc, category
                """)
                .param("person", id.value())
                .query(PersonPage.Category.class)
                .list();
    }

    private List<PersonPage.Education> education(PersonId id) {
        return db.sql("""
                select id, level, institution, qualification, year from people.education
                where person = :person order by year desc nulls last, id
                """)
                .param("person", id.value())
                .query(PersonPage.Education.class)
                .list();
    }

    private List<PersonPage.Guardian> guardians(PersonId id, Viewer viewer) {
        return guardians.of(id, viewer).stream()
                .map(guardian -> new PersonPage.Guardian(guardian.id().value(), guardian.words()))
                .toList();
    }

    /** What a guardian has signed holds up to the day before the person comes of age. */
    private List<PersonPage.Consent> consents(PersonId id, Optional<LocalDate> ofAge, LocalDate on) {
        return db.sql("""
                select c.id, c.kind, c.purpose, nullif(array_to_string(c.items, ', '), '') as items, c.given_on, c.withdrawn_on, c.kept_at,
                  c.due_on, c.fulfilled_on,
                  g.surname || ' ' || g.given || coalesce(' ' || g.patronymic, '') as guardian,
                  case when g.id is not null then :of_age::date - 1 end as until,
                  g.id is not null and coalesce(:of_age::date <= :on::date, false) as lapsed
                from people.consent c
                left join people.guardian g on g.id = c.guardian
                where c.person = :person order by c.given_on desc, c.id
                """)
                .param("person", id.value())
                .param("of_age", ofAge.orElse(null))
                .param("on", on)
                .query(PersonPage.Consent.class)
                .list();
    }
}
