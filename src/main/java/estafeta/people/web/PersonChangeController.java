package estafeta.people.web;

import static estafeta.shell.Pages.again;
import static estafeta.shell.Pages.done;
import static estafeta.shell.Pages.page;
import static estafeta.shell.Text.shortDay;
import static estafeta.shell.Text.t;

import estafeta.kernel.KernelRefused;
import estafeta.kernel.Period;
import estafeta.kernel.PersonId;
import estafeta.kernel.ReadingJournal;
import estafeta.kernel.Refusal;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.people.CategoryKind;
import estafeta.people.ConsentId;
import estafeta.people.ConsentKind;
import estafeta.people.ConsentPurpose;
import estafeta.people.Contacts;
import estafeta.people.EducationLevel;
import estafeta.people.Guardian;
import estafeta.people.GuardianId;
import estafeta.people.Guardians;
import estafeta.people.NewCategory;
import estafeta.people.NewConsent;
import estafeta.people.NewEducation;
import estafeta.people.People;
import estafeta.people.PersonFacts;
import estafeta.people.PublicationItem;
import estafeta.people.SnilsKeeping;
import estafeta.people.TeachingStart;
import estafeta.people.Withdrawals;
import estafeta.shell.Crumb;
import estafeta.shell.Fact;
import estafeta.shell.FormErrors;
import estafeta.shell.Option;
import estafeta.shell.Text;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is noted of a person wherever the person works: name, experience, contacts, category, education, consents. */
@Controller
@RequestMapping("/people")
class PersonChangeController {
    private static final int EARLIEST_YEAR = 1940;
    private final People people;
    private final PersonFacts facts;
    private final Guardians guardians;
    private final Withdrawals withdrawals;
    private final Today today;
    private final SnilsKeeping snils;
    private final ReadingJournal readings;

    PersonChangeController(
            People people,
            PersonFacts facts,
            Guardians guardians,
            Withdrawals withdrawals,
            Today today,
            SnilsKeeping snils,
            ReadingJournal readings) {
        this.people = people;
        this.facts = facts;
        this.guardians = guardians;
        this.withdrawals = withdrawals;
        this.today = today;
        this.snils = snils;
        this.readings = readings;
    }

    @GetMapping("/{id}/correct-name")
    ModelAndView correctName(@PathVariable PersonId id, Viewer viewer) {
        return page("people/correct-name", change(id, "correct-name", named(id, viewer), viewer));
    }

    @PostMapping("/{id}/correct-name")
    ModelAndView correctedName(@PathVariable PersonId id, @ModelAttribute ChangeForm form, Viewer viewer) {
        var errors = new FormErrors();
        var name = PeopleController.name(form.words(), errors);
        if (errors.any() || name.isEmpty()) {
            return again("people/correct-name", change(id, "correct-name", form, viewer), errors);
        }
        return saved(
                "people/correct-name",
                change(id, "correct-name", form, viewer),
                page -> facts.correctName(id, name.get(), viewer),
                t("Имя исправлено: {0}.", name.get().full()));
    }

    @GetMapping("/{id}/change-name")
    ModelAndView changeName(@PathVariable PersonId id, Viewer viewer) {
        return page("people/change-name", change(id, "change-name", named(id, viewer), viewer));
    }

    @PostMapping("/{id}/change-name")
    ModelAndView changedName(@PathVariable PersonId id, @ModelAttribute ChangeForm form, Viewer viewer) {
        var errors = new FormErrors();
        var name = PeopleController.name(form.words(), errors);
        var from = errors.day("day", form.day(), t("Укажите, с какого дня новое имя: дата есть в новом паспорте."));
        if (errors.any() || name.isEmpty() || from == null) {
            return again("people/change-name", change(id, "change-name", form, viewer), errors);
        }
        return saved(
                "people/change-name",
                change(id, "change-name", form, viewer),
                page -> facts.changeName(id, name.get(), from, viewer),
                t(
                        "Теперь {0}. Прежнее имя осталось в истории, по нему тоже можно найти.",
                        name.get().full()));
    }

    @GetMapping("/{id}/teaching")
    ModelAndView teaching(@PathVariable PersonId id, Viewer viewer) {
        var start = people.require(id, viewer).teaching();
        return page(
                "people/teaching",
                change(id, "teaching", ChangeForm.saying(start == null ? "" : Words.typed(start)), viewer));
    }

    @PostMapping("/{id}/teaching")
    ModelAndView taught(@PathVariable PersonId id, @ModelAttribute ChangeForm form, Viewer viewer) {
        var errors = new FormErrors();
        var text = errors.require("words", form.words(), t("Напишите год или стаж."));
        var start = TeachingStart.read(text, day(id, viewer));
        if (start.isEmpty()) {
            errors.add(
                    "words", t("Не удалось понять «{0}». Напишите год, например 2021, или стаж: «2 г. 3 мес.».", text));
            return again("people/teaching", change(id, "teaching", form, viewer), errors);
        }
        return saved(
                "people/teaching",
                change(id, "teaching", form, viewer),
                page -> facts.noteTeachingStart(id, start.get(), viewer),
                t("Записано: преподаёт {0}.", start.get().words()));
    }

    @GetMapping("/{id}/contacts")
    ModelAndView contacts(@PathVariable PersonId id, Viewer viewer) {
        var known = people.requireContacts(id, viewer);
        var birth = known.birthDate();
        var number = known.snils();
        if (number != null) {
            readings.opened(id, "СНИЛС");
        }
        var form = new ChangeForm(
                known.phone(),
                known.email(),
                null,
                birth == null ? "" : shortDay(birth),
                null,
                null,
                null,
                null,
                number == null ? "" : number.words(),
                null);
        return page("people/contacts", contacts(id, form, viewer));
    }

    @PostMapping("/{id}/contacts")
    ModelAndView contacted(
            @PathVariable PersonId id,
            @ModelAttribute ChangeForm form,
            @RequestParam(name = "snils", required = false) @Nullable String asked,
            Viewer viewer) {
        var errors = new FormErrors();
        var birth = errors.birthday("day", form.day());
        var shown = contacts(id, form, viewer);
        var number = asked == null
                ? people.requireContacts(id, viewer).snils()
                : PeopleController.snils(form.snils(), shown.insured(), errors);
        if (errors.any()) {
            return again("people/contacts", shown, errors);
        }
        return saved(
                "people/contacts",
                shown,
                page -> facts.noteContacts(
                        id,
                        new Contacts(
                                birth, PeopleController.none(form.words()), PeopleController.none(form.more()), number),
                        viewer),
                () -> people.sameSnils(id, viewer)
                        .map(other -> t(
                                "Личные данные сохранены. Такой же СНИЛС записан у другого человека: {0}. Если это один человек, объедините записи.",
                                other.name().full()))
                        .orElseGet(
                                () -> t("Личные данные сохранены. Их видят только в этой организации и сам человек.")));
    }

    private ChangePage contacts(PersonId id, ChangeForm form, Viewer viewer) {
        return change(id, "contacts", form, viewer).insured(snils.kept(people.keeper(id, viewer)));
    }

    /** The whole number, for whoever may edit it. */
    @GetMapping("/{id}/snils")
    ModelAndView snils(@PathVariable PersonId id, Viewer viewer) {
        var number = people.requireContacts(id, viewer).snils();
        var name = people.require(id, viewer).name().full();
        if (number != null) {
            readings.opened(id, "СНИЛС");
        }
        return page("people/snils", new SnilsPage(name, number == null ? "" : number.words(), crumbs(id, name)));
    }

    @GetMapping("/{id}/category")
    ModelAndView category(@PathVariable PersonId id, Viewer viewer) {
        return page("people/category", categories(id, today(id, viewer), viewer));
    }

    @PostMapping("/{id}/category")
    ModelAndView categorised(@PathVariable PersonId id, @ModelAttribute ChangeForm form, Viewer viewer) {
        var errors = new FormErrors();
        var kind = errors.choice("kind", CategoryKind.class, form.kind(), t("Выберите категорию."));
        var first = errors.day("day", form.day(), t("Укажите, с какого дня действует категория."));
        var last = errors.day("last", form.last());
        if (first != null && last != null && last.isBefore(first)) {
            errors.add("last", t("Категория заканчивается раньше, чем начинается. Проверьте обе даты."));
        }
        if (errors.any() || kind == null || first == null) {
            return again("people/category", categories(id, form, viewer), errors);
        }
        return saved(
                "people/category",
                categories(id, form, viewer),
                page -> facts.noteCategory(
                        id, new NewCategory(kind, new Period(first, last), PeopleController.none(form.more())), viewer),
                t("Категория записана."));
    }

    @GetMapping("/{id}/education")
    ModelAndView education(@PathVariable PersonId id, Viewer viewer) {
        return page("people/education", educations(id, ChangeForm.saying(""), viewer));
    }

    @PostMapping("/{id}/education")
    ModelAndView educated(@PathVariable PersonId id, @ModelAttribute ChangeForm form, Viewer viewer) {
        var errors = new FormErrors();
        var kind = errors.choice("kind", EducationLevel.class, form.kind(), t("Выберите уровень образования."));
        var year = year(form.last(), errors, day(id, viewer));
        if (errors.any() || kind == null) {
            return again("people/education", educations(id, form, viewer), errors);
        }
        return saved(
                "people/education",
                educations(id, form, viewer),
                page -> facts.noteEducation(
                        id,
                        new NewEducation(
                                kind, PeopleController.none(form.words()), PeopleController.none(form.more()), year),
                        viewer),
                t("Образование записано."));
    }

    @GetMapping("/{id}/consent")
    ModelAndView consent(@PathVariable PersonId id, Viewer viewer) {
        return page("people/consent", consents(id, today(id, viewer), viewer));
    }

    @PostMapping("/{id}/consent")
    ModelAndView consented(@PathVariable PersonId id, @ModelAttribute ChangeForm form, Viewer viewer) {
        var errors = new FormErrors();
        var publication = form.kind().equals(ConsentKind.PUBLICATION.name());
        var purpose = publication
                ? null
                : errors.choice("kind", ConsentPurpose.class, form.kind(), t("Выберите, на что дано согласие."));
        var items = items(form);
        if (publication && items.isEmpty()) {
            errors.add("items", t("Отметьте, что разрешено публиковать: каждое сведение разрешают отдельно."));
        }
        var given = errors.day("day", form.day(), t("Укажите дату, которая стоит на бумаге."));
        if (errors.any() || given == null) {
            return again("people/consent", consents(id, form, viewer), errors);
        }
        var keptAt = PeopleController.none(form.more());
        return saved(
                "people/consent",
                consents(id, form, viewer),
                page -> facts.giveConsent(
                        id,
                        people.editable(id, viewer),
                        purpose == null
                                ? NewConsent.toPublication(items, given, keptAt, guardian(form))
                                : NewConsent.toData(purpose, given, keptAt, guardian(form)),
                        viewer),
                t("Согласие отмечено. Отозвать его можно одним нажатием на карточке."));
    }

    private static Set<PublicationItem> items(ChangeForm form) {
        return Arrays.stream(PublicationItem.values())
                .filter(item -> form.items().contains(item.name()))
                .collect(Collectors.toSet());
    }

    private static @Nullable GuardianId guardian(ChangeForm form) {
        try {
            return form.who().isEmpty() ? null : new GuardianId(UUID.fromString(form.who()));
        } catch (IllegalArgumentException foreign) {
            throw KernelRefused.unknownPage();
        }
    }

    @GetMapping("/{id}/guardian")
    ModelAndView guardian(@PathVariable PersonId id, Viewer viewer) {
        return page("people/guardian", bonds(id, ChangeForm.saying(""), viewer));
    }

    @PostMapping("/{id}/guardian")
    ModelAndView guardianNoted(@PathVariable PersonId id, @ModelAttribute ChangeForm form, Viewer viewer) {
        var errors = new FormErrors();
        var name = PeopleController.name(form.words(), errors);
        var bond = errors.choice("kind", Guardian.Bond.class, form.kind(), t("Выберите, кем приходится ребёнку."));
        if (errors.any() || name.isEmpty() || bond == null) {
            return again("people/guardian", bonds(id, form, viewer), errors);
        }
        return saved(
                "people/guardian",
                bonds(id, form, viewer),
                page -> guardians.note(id, name.get(), bond, viewer),
                t("Представитель внесён. Теперь отметьте согласие, которое он подписал."));
    }

    private ChangePage bonds(PersonId id, ChangeForm form, Viewer viewer) {
        return change(id, "guardian", form, viewer)
                .offering(Words.options(Guardian.Bond.values(), Guardian.Bond::words));
    }

    /** What follows, before the one press; whether the person or the organisation notes it. */
    @GetMapping("/consents/{id}/withdraw")
    ModelAndView askToWithdraw(@PathVariable ConsentId id, Viewer viewer) {
        var consent = withdrawals.require(id, viewer);
        var on = today.at(consent.node());
        var name = people.require(consent.person(), viewer).name().full();
        return page(
                "people/withdraw-check",
                ChangePage.of(
                                consent.person().value(),
                                name,
                                "/people/consents/" + id.value() + "/withdraw",
                                ChangeForm.on(shortDay(on)),
                                crumbs(consent.person(), name))
                        .checking(
                                List.of(
                                        Fact.of(t("Согласие"), Words.consent(consent.kind(), consent.purpose())),
                                        Fact.of(t("Дано"), Text.day(consent.givenOn())),
                                        Fact.of(t("Отзывается"), Text.day(on))),
                                withdrawals.ifWithdrawn(id, on, viewer)));
    }

    @PostMapping("/consents/{id}/withdraw")
    ModelAndView withdraw(@PathVariable ConsentId id, Viewer viewer) {
        var consent = withdrawals.require(id, viewer);
        withdrawals.withdraw(id, today.at(consent.node()), viewer);
        return done(
                "/people/" + consent.person().value(),
                t("Согласие отозвано с сегодняшнего дня. Кого это касается, тем сообщим письмом."));
    }

    @PostMapping("/consents/{id}/fulfil")
    ModelAndView fulfil(@PathVariable ConsentId id, Viewer viewer) {
        withdrawals.fulfil(id, viewer);
        return done(
                "/people/" + people.require(id, viewer).person().value(),
                t("Отмечено: всё, чего требовал отзыв, сделано."));
    }

    private ModelAndView saved(String template, ChangePage form, Consumer<ChangePage> act, String notice) {
        return saved(template, form, act, () -> notice);
    }

    private ModelAndView saved(String template, ChangePage form, Consumer<ChangePage> act, Supplier<String> notice) {
        try {
            act.accept(form);
        } catch (Refusal refused) {
            return again(template, form, FormErrors.shown(refused));
        }
        return done(form.card(), notice.get());
    }

    private ChangePage categories(PersonId id, ChangeForm form, Viewer viewer) {
        return change(id, "category", form, viewer).offering(Words.options(CategoryKind.values(), CategoryKind::words));
    }

    private ChangePage educations(PersonId id, ChangeForm form, Viewer viewer) {
        return change(id, "education", form, viewer)
                .offering(Words.options(EducationLevel.values(), EducationLevel::words));
    }

    private ChangePage consents(PersonId id, ChangeForm form, Viewer viewer) {
        return change(id, "consent", form, viewer)
                .offering(Words.consents())
                .with(guardians.of(id, viewer).stream()
                        .map(guardian -> Option.of(guardian.id().value().toString(), guardian.words()))
                        .toList());
    }

    private ChangePage change(PersonId id, String step, ChangeForm form, Viewer viewer) {
        people.editable(id, viewer);
        var name = people.require(id, viewer).name().full();
        return ChangePage.of(id.value(), name, "/people/" + id.value() + "/" + step, form, crumbs(id, name));
    }

    static List<Crumb> crumbs(PersonId id, String name) {
        return List.of(new Crumb(t("Люди"), "/people"), new Crumb(name, "/people/" + id.value()));
    }

    private ChangeForm named(PersonId id, Viewer viewer) {
        return ChangeForm.saying(people.require(id, viewer).name().full());
    }

    private ChangeForm today(PersonId id, Viewer viewer) {
        return ChangeForm.on(shortDay(day(id, viewer)));
    }

    private LocalDate day(PersonId id, Viewer viewer) {
        return today.at(people.editable(id, viewer));
    }

    private static @Nullable Integer year(String typed, FormErrors errors, LocalDate today) {
        if (typed.isEmpty()) {
            return null;
        }
        if (typed.matches("\\d{4}")) {
            int year = Integer.parseInt(typed);
            if (year >= EARLIEST_YEAR && year <= today.getYear() + 10) {
                return year;
            }
        }
        errors.add("last", t("«{0}» не похоже на год. Напишите четыре цифры, например 2021.", typed));
        return null;
    }
}
