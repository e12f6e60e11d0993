package estafeta.people.once.web;

import static estafeta.shell.Pages.again;
import static estafeta.shell.Pages.done;
import static estafeta.shell.Pages.go;
import static estafeta.shell.Pages.page;
import static estafeta.shell.Text.moment;
import static estafeta.shell.Text.shortDay;
import static estafeta.shell.Text.t;

import estafeta.kernel.AccountId;
import estafeta.kernel.ActorNames;
import estafeta.kernel.KernelRefused;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.PersonId;
import estafeta.kernel.ReadingJournal;
import estafeta.kernel.Refusal;
import estafeta.kernel.Viewer;
import estafeta.people.CategoryKind;
import estafeta.people.Contacts;
import estafeta.people.People;
import estafeta.people.Person;
import estafeta.people.Snils;
import estafeta.people.once.Duplicates;
import estafeta.people.once.Field;
import estafeta.people.once.MergeId;
import estafeta.people.once.Merges;
import estafeta.shell.Crumb;
import estafeta.shell.Fact;
import estafeta.shell.FormErrors;
import estafeta.shell.Option;
import estafeta.shell.Pages;
import estafeta.shell.Tab;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Records that may be of one person: the list, two beside each other, one of two, two again. */
@Controller
@RequestMapping("/people")
class SameController {
    private static final String KEPT = "kept";
    private static final String GONE = "gone";
    private static final int PHONE_DIGITS = 10;
    private final DuplicatesRegister register;
    private final Duplicates duplicates;
    private final Merges merges;
    private final People people;
    private final Nodes nodes;
    private final ReadingJournal readings;
    private final ObjectProvider<ActorNames> actors;

    SameController(
            DuplicatesRegister register,
            Duplicates duplicates,
            Merges merges,
            People people,
            Nodes nodes,
            ReadingJournal readings,
            ObjectProvider<ActorNames> actors) {
        this.register = register;
        this.duplicates = duplicates;
        this.merges = merges;
        this.people = people;
        this.nodes = nodes;
        this.readings = readings;
        this.actors = actors;
    }

    @GetMapping("/duplicates")
    ModelAndView list(@ModelAttribute DuplicatesFilter filter, Viewer viewer) {
        if (!viewer.mayAnywhere(Permission.EDIT_PEOPLE)) {
            throw viewer.mayAnywhere(Permission.SEE_PEOPLE) ? KernelRefused.notAllowed() : KernelRefused.unknownPage();
        }
        var found = register.find(filter, viewer);
        var more = found.size() > DuplicatesRegister.PAGE;
        var rows = more ? found.subList(0, DuplicatesRegister.PAGE) : found;
        return Pages.list(
                "people/duplicates",
                "people/duplicate-rows",
                new DuplicatesPage(
                        rows,
                        filter,
                        List.of(
                                tab(filter, "", t("Проверить")),
                                tab(filter, DuplicatesFilter.APART, t("Разные люди")),
                                tab(filter, DuplicatesFilter.MERGED, t("Объединённые"))),
                        more ? filter.after(DuplicatesRegister.sort(rows.getLast(), filter)) : null,
                        List.of(new Crumb(t("Люди"), "/people"))));
    }

    private static Tab tab(DuplicatesFilter filter, String show, String title) {
        return new Tab(title, filter.tab(show), filter.show().equals(show));
    }

    /** A part of the card of a person: whether there may be a second record. */
    @GetMapping("/{id}/same")
    ModelAndView choose(@PathVariable PersonId id, @RequestParam(defaultValue = "") String other, Viewer viewer) {
        var person = people.require(id, viewer);
        people.editable(id, viewer);
        var page = new ChooseSamePage(id.value(), person.name().full(), crumbs(person));
        if (other.isEmpty()) {
            return page("people/same-choose", page);
        }
        var chosen = uuid(other);
        if (chosen.isEmpty() || chosen.get().equals(id)) {
            return again(
                    "people/same-choose",
                    page,
                    new FormErrors().add("other", t("Выберите другую запись из списка, который появится под полем.")));
        }
        return go("/people/" + id.value() + "/same/" + chosen.get().value());
    }

    /** Both beside each other; once the choice is made, what follows from it. */
    @GetMapping("/{id}/same/{other}")
    ModelAndView compare(
            @PathVariable PersonId id,
            @PathVariable PersonId other,
            @RequestParam Map<String, String> chosen,
            Viewer viewer) {
        var already = merged(other, viewer);
        if (already.isPresent()) {
            return go(already.get());
        }
        var page = same(id, other, chosen, viewer);
        readings.opened(id, "карточка");
        readings.opened(other, "карточка");
        return page(chosen.containsKey("checked") ? "people/same-check" : "people/same", page);
    }

    @PostMapping("/{id}/same/{other}")
    ModelAndView merge(
            @PathVariable PersonId id,
            @PathVariable PersonId other,
            @RequestParam Map<String, String> chosen,
            Viewer viewer) {
        var already = merged(other, viewer);
        if (already.isPresent()) {
            return go(already.get());
        }
        try {
            var merge = merges.merge(id, other, ofGone(chosen), viewer);
            return done(
                    "/people/merges/" + merge.value(),
                    t("Записи объединены. Прежний адрес второй карточки ведёт на оставшуюся."));
        } catch (Refusal refused) {
            return again("people/same-check", same(id, other, chosen, viewer), FormErrors.shown(refused));
        }
    }

    /** Where the card of one who is merged already lives on, for whoever may edit it. */
    private Optional<String> merged(PersonId gone, Viewer viewer) {
        return merges.keptFor(gone).map(kept -> {
            people.editable(kept, viewer);
            return "/people/" + kept.value();
        });
    }

    @PostMapping("/{id}/apart/{other}")
    ModelAndView tellApart(@PathVariable PersonId id, @PathVariable PersonId other, Viewer viewer) {
        duplicates.tellApart(id, other, viewer);
        return done(
                "/people/duplicates",
                t("Записано: это разные люди. Пара больше не появится; вернуть её можно на вкладке «Разные люди»."));
    }

    @PostMapping("/apart/{id}/back")
    ModelAndView takeBack(@PathVariable UUID id, Viewer viewer) {
        duplicates.takeBack(id, viewer);
        return done("/people/duplicates", t("Решение отменено: эту пару можно проверить снова."));
    }

    @GetMapping("/merges/{id}")
    ModelAndView mergedAlready(@PathVariable MergeId id, Viewer viewer) {
        return page("people/merge", merge(id, viewer));
    }

    @PostMapping("/merges/{id}/undo")
    ModelAndView undo(@PathVariable MergeId id, Viewer viewer) {
        try {
            merges.undo(id, viewer);
        } catch (Refusal refused) {
            return again("people/merge", merge(id, viewer), FormErrors.shown(refused));
        }
        return done(
                "/people/merges/" + id.value(),
                t("Объединение отменено: записей снова две, каждая такая, какой была."));
    }

    private MergePage merge(MergeId id, Viewer viewer) {
        var merge = merges.require(id, viewer);
        if (!viewer.may(Permission.EDIT_PEOPLE, nodes.require(merge.node()).scope())) {
            throw KernelRefused.notAllowed();
        }
        var kept = people.require(merge.kept(), viewer);
        var account = merge.account();
        var who = account == null ? t("программа") : name(account);
        return new MergePage(
                id.value(),
                merge.kept().value(),
                kept.name().full(),
                register.record(merge.gone(), viewer).name(),
                t(
                        "{0}, {1}",
                        moment(merge.mergedAt(), nodes.require(merge.node()).zone()), who),
                merge.undone(),
                merges.mayUndo(merge, viewer),
                crumbs(kept));
    }

    private String name(AccountId account) {
        return actors.orderedStream()
                .flatMap(source -> source.names(Set.of(account)).values().stream())
                .findFirst()
                .orElse("");
    }

    private static List<Crumb> crumbs(Person person) {
        return List.of(
                new Crumb(t("Люди"), "/people"),
                new Crumb(person.name().full(), "/people/" + person.id().value()));
    }

    private static Optional<PersonId> uuid(String typed) {
        try {
            return Optional.of(new PersonId(UUID.fromString(typed)));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    private static Set<Field> ofGone(Map<String, String> chosen) {
        return Arrays.stream(Field.values())
                .filter(field -> GONE.equals(chosen.get(field.name().toLowerCase(java.util.Locale.ROOT))))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Field.class)));
    }

    private SamePage same(PersonId id, PersonId other, Map<String, String> chosen, Viewer viewer) {
        var kept = people.require(id, viewer);
        var gone = people.require(other, viewer);
        var clashes = merges.ifMerged(id, other, viewer);
        var likeness = duplicates.likeness(id, other, viewer);
        var values = new Values(
                kept,
                gone,
                people.contacts(id, viewer).orElse(Contacts.NONE),
                people.contacts(other, viewer).orElse(Contacts.NONE));
        var choices = new ArrayList<SamePage.Choice>();
        var staying = new ArrayList<Fact>();
        for (var field : Field.values()) {
            var one = values.of(field, true);
            var two = values.of(field, false);
            var differ = one != null && two != null && !values.same(field);
            var taken = chosen.getOrDefault(
                    field.name().toLowerCase(java.util.Locale.ROOT), values.fullerIsGone(field) ? GONE : KEPT);
            if (differ) {
                choices.add(new SamePage.Choice(
                        field,
                        t(field.words()),
                        List.of(Option.of(KEPT, String.valueOf(one)), Option.of(GONE, String.valueOf(two))),
                        taken));
            }
            var value = differ ? (taken.equals(GONE) ? two : one) : one == null ? two : one;
            if (value != null) {
                staying.add(Fact.of(t(field.words()), value));
            }
        }
        return new SamePage(
                id.value(),
                other.value(),
                List.of(side(id, values, true, viewer), side(other, values, false, viewer)),
                likeness.grounds().stream().map(DuplicatesPage.Line::of).toList(),
                t(likeness.degree().words()),
                choices,
                staying,
                clashes,
                List.of(new Crumb(t("Люди"), "/people"), new Crumb(t("Записаны дважды"), "/people/duplicates")));
    }

    private static String digits(String phone) {
        var digits = phone.replaceAll("\\D", "");
        return digits.substring(Math.max(0, digits.length() - PHONE_DIGITS));
    }

    private SamePage.Side side(PersonId id, Values values, boolean first, Viewer viewer) {
        var record = register.record(id, viewer);
        var facts = new ArrayList<Fact>();
        for (var field : List.of(Field.BIRTH, Field.PHONE, Field.EMAIL, Field.TEACHING)) {
            var value = values.of(field, first);
            facts.add(Fact.of(t(field.words()), value == null ? t("нет данных") : value));
        }
        var number = values.of(Field.SNILS, first);
        if (number != null) {
            facts.add(Fact.of(t(Field.SNILS.words()), number));
        }
        var former = record.former();
        if (former != null) {
            facts.add(Fact.of(t("Прежнее имя"), former));
        }
        var categories = record.categories();
        if (categories != null) {
            facts.add(Fact.of(
                    t("Категория"),
                    Arrays.stream(categories.split(","))
                            .map(code -> t(CategoryKind.valueOf(code).words()))
                            .collect(Collectors.joining(", "))));
        }
        var place = record.place();
        return new SamePage.Side(id.value(), record.name(), place == null ? "" : place, facts);
    }

    /** What either record says in each field. */
    private record Values(Person kept, Person gone, Contacts keptContacts, Contacts goneContacts) {
        @Nullable
        String of(Field field, boolean first) {
            var person = first ? kept : gone;
            var contacts = first ? keptContacts : goneContacts;
            return switch (field) {
                case NAME -> person.name().full();
                case TEACHING -> {
                    var start = person.teaching();
                    yield start == null ? null : start.words();
                }
                case BIRTH -> {
                    var birth = contacts.birthDate();
                    yield birth == null ? null : shortDay(birth);
                }
                case PHONE -> contacts.phone();
                case EMAIL -> contacts.email();
                case SNILS -> {
                    var number = contacts.snils();
                    yield number == null ? null : masked(number, (first ? goneContacts : keptContacts).snils());
                }
            };
        }

        /** Masked, and where that does not tell it from the other one, whether they differ. */
        private static String masked(Snils number, @Nullable Snils other) {
            if (other == null || !number.masked().equals(other.masked())) {
                return number.masked();
            }
            return number.equals(other)
                    ? t("{0}, номера одинаковые", number.masked())
                    : t("{0}, номера разные", number.masked());
        }

        /** A telephone is the same however it is written. */
        boolean same(Field field) {
            var one = Objects.requireNonNullElse(of(field, true), "");
            var two = Objects.requireNonNullElse(of(field, false), "");
            return switch (field) {
                case PHONE -> digits(one).equals(digits(two));
                case SNILS -> Objects.equals(keptContacts.snils(), goneContacts.snils());
                default -> one.equals(two);
            };
        }

        /** A full name goes before initials, one with a patronymic before one without. */
        boolean fullerIsGone(Field field) {
            return field == Field.NAME
                    && (kept.name().initialsOnly() && !gone.name().initialsOnly()
                            || kept.name().patronymic() == null
                                    && gone.name().patronymic() != null
                                    && !gone.name().initialsOnly());
        }
    }
}
