package estafeta.demo;

import static estafeta.demo.Narrator.TELLER;

import estafeta.access.Accounts;
import estafeta.access.Grants;
import estafeta.access.Login;
import estafeta.access.Persona;
import estafeta.access.Personas;
import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import estafeta.kernel.PersonId;
import estafeta.kernel.Role;
import estafeta.people.PersonName;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The people of the demo as whom one may look around. */
@Component
@ConditionalOnProperty(name = "estafeta.mode", havingValue = "demo")
class Cast implements Personas {
    private static final Period SINCE = Period.since(LocalDate.of(2024, 9, 1));

    private enum Part {
        CURATOR("Воробьянинова Наталья Сергеевна, куратор", "Гимназия: пять педагогов ждут наставника"),
        MENTOR("Куликова Ирина Владимировна, наставник", "Кому помогаю и что сейчас трудно"),
        MENTEE("Калинкина Дарья Игоревна, молодой педагог", "Кто мой наставник и что обо мне известно"),
        HEAD("Гордейчик Павел Андреевич, директор", "Кто с кем работает в гимназии"),
        ACCOUNTANT("Копейкина Галина Петровна, бухгалтер", "Сколько и по какому приказу платят наставникам гимназии"),
        COORDINATOR("Шестопёрова Татьяна Игоревна, координатор Томска", "Организации города и их пары"),
        OPERATOR("Рогозинская Елена Львовна, региональный оператор", "Двадцать муниципалитетов области"),
        STORYTELLER(
                "Сказкина Вера Ильинична, куратор Школы историй", "Двадцать три непростые истории на шкале времени"),
        ADMINISTRATOR("Настройкин Антон Юрьевич, администратор", "Дерево, доступ, правила");

        private final String who;
        private final String what;

        Part(String who, String what) {
            this.who = who;
            this.what = what;
        }

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        Login login() {
            return Login.of(code() + "@demo.example");
        }

        String fullName() {
            return who.substring(0, who.indexOf(','));
        }
    }

    private final Narrator narrator;
    private final Accounts accounts;
    private final Grants grants;

    Cast(Narrator narrator, Accounts accounts, Grants grants) {
        this.narrator = narrator;
        this.accounts = accounts;
        this.grants = grants;
    }

    @Override
    public List<Persona> all() {
        return Stream.of(Part.values())
                .flatMap(part -> accounts.find(part.login().value()).stream()
                        .map(account -> new Persona(part.code(), part.who, part.what, account)))
                .toList();
    }

    void administrator() {
        enter(Part.ADMINISTRATOR, null, Role.ADMINISTRATOR, NodeId.ROOT);
    }

    void operator(NodeId region) {
        enter(Part.OPERATOR, null, Role.REGIONAL_OPERATOR, region);
    }

    void coordinator(NodeId municipality) {
        enter(Part.COORDINATOR, null, Role.MUNICIPAL_COORDINATOR, municipality);
    }

    void curator(NodeId school) {
        enter(Part.CURATOR, null, Role.CURATOR, school);
    }

    void storyteller(NodeId school) {
        enter(Part.STORYTELLER, null, Role.CURATOR, school);
    }

    PersonName nameOfHead() {
        return PersonName.read(Part.HEAD.fullName()).orElseThrow().name();
    }

    void head(NodeId school) {
        enter(Part.HEAD, null, Role.HEAD, school);
    }

    void accountant(NodeId school) {
        enter(Part.ACCOUNTANT, null, Role.ACCOUNTANT, school);
    }

    void mentor(Told somebody) {
        enter(Part.MENTOR, somebody.person(), Role.MENTOR, somebody.organisation());
    }

    void mentee(Told somebody) {
        enter(Part.MENTEE, somebody.person(), Role.MENTEE, somebody.organisation());
    }

    private void enter(Part part, @Nullable PersonId person, Role role, NodeId node) {
        narrator.tell(() -> {
            var account = accounts.open(part.fullName(), part.login(), person);
            grants.give(account, role, node, SINCE, TELLER);
        });
    }
}
