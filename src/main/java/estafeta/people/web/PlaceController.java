package estafeta.people.web;

import static estafeta.shell.Pages.again;
import static estafeta.shell.Pages.done;
import static estafeta.shell.Pages.page;
import static estafeta.shell.Text.day;
import static estafeta.shell.Text.period;
import static estafeta.shell.Text.shortDay;
import static estafeta.shell.Text.t;

import estafeta.kernel.KernelRefused;
import estafeta.kernel.Period;
import estafeta.kernel.PersonId;
import estafeta.kernel.Refusal;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.organisation.Organisations;
import estafeta.people.AbsenceId;
import estafeta.people.AbsenceKind;
import estafeta.people.Affiliation;
import estafeta.people.AffiliationId;
import estafeta.people.Affiliations;
import estafeta.people.CategoryId;
import estafeta.people.ConsentId;
import estafeta.people.EducationId;
import estafeta.people.GuardianId;
import estafeta.people.Guardians;
import estafeta.people.Mistakes;
import estafeta.people.NewPost;
import estafeta.people.People;
import estafeta.people.PostId;
import estafeta.people.PostTerms;
import estafeta.shell.Fact;
import estafeta.shell.FormErrors;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What happens at one organisation: posts, absences, leaving; and «внесено ошибочно» of whatever was entered. */
@Controller
@RequestMapping("/people")
class PlaceController {
    private final People people;
    private final Affiliations affiliations;
    private final Mistakes mistakes;
    private final Guardians guardians;
    private final Organisations organisations;
    private final Today today;

    PlaceController(
            People people,
            Affiliations affiliations,
            Mistakes mistakes,
            Guardians guardians,
            Organisations organisations,
            Today today) {
        this.people = people;
        this.affiliations = affiliations;
        this.mistakes = mistakes;
        this.guardians = guardians;
        this.organisations = organisations;
        this.today = today;
    }

    @GetMapping("/places/{id}/post")
    ModelAndView post(@PathVariable AffiliationId id, Viewer viewer) {
        var place = people.editable(id, viewer);
        return page("people/post", posts(place, ChangeForm.on(shortDay(today.at(place.organisation()))), viewer));
    }

    @PostMapping("/places/{id}/post")
    ModelAndView posted(@PathVariable AffiliationId id, @ModelAttribute ChangeForm form, Viewer viewer) {
        var place = people.editable(id, viewer);
        var errors = new FormErrors();
        errors.require("words", form.words(), t("Напишите должность так, как в трудовом договоре."));
        var first = errors.day("day", form.day(), t("Укажите первый день в должности."));
        var terms = form.kind().isEmpty()
                ? PostTerms.MAIN
                : errors.choice("kind", PostTerms.class, form.kind(), t("Выберите условия работы."));
        if (errors.any() || terms == null || first == null) {
            return again("people/post", posts(place, form, viewer), errors);
        }
        try {
            affiliations.addPost(
                    id,
                    new NewPost(form.words(), List.of(PeopleController.listed(form.more())), null, null, null, terms),
                    first,
                    viewer);
        } catch (Refusal refused) {
            return again("people/post", posts(place, form, viewer), FormErrors.shown(refused));
        }
        return done(card(place.person()), t("Должность «{0}» добавлена с {1}.", form.words(), first));
    }

    @GetMapping("/posts/{id}/end")
    ModelAndView end(@PathVariable PostId id, Viewer viewer) {
        var post = people.require(id, viewer);
        var place = people.editable(post.affiliation(), viewer);
        return page(
                "people/end",
                ending(
                        place,
                        "posts/" + id.value(),
                        t("Закрыть должность «{0}»", post.position()),
                        todayAt(place),
                        viewer));
    }

    @PostMapping("/posts/{id}/end")
    ModelAndView ended(@PathVariable PostId id, @ModelAttribute ChangeForm form, Viewer viewer) {
        var post = people.require(id, viewer);
        var place = people.editable(post.affiliation(), viewer);
        var again = ending(place, "posts/" + id.value(), t("Закрыть должность «{0}»", post.position()), form, viewer);
        var errors = new FormErrors();
        var last = errors.day("day", form.day(), t("Укажите последний день в должности."));
        if (errors.any() || last == null) {
            return again("people/end", again, errors);
        }
        try {
            affiliations.endPost(id, last, viewer);
        } catch (Refusal refused) {
            return again("people/end", again, FormErrors.shown(refused));
        }
        return done(card(place.person()), t("Должность «{0}» закрыта, последний день {1}.", post.position(), last));
    }

    /** Asks first; with the days typed shows what would wait. */
    @GetMapping("/places/{id}/absence")
    ModelAndView absence(@PathVariable AffiliationId id, @ModelAttribute ChangeForm form, Viewer viewer) {
        var place = people.editable(id, viewer);
        if (form.checked().isEmpty()) {
            return page("people/absence", absences(place, form.day().isEmpty() ? todayAt(place) : form, viewer));
        }
        return absence(place, form, viewer, (kind, away) -> {
            var facts = List.of(
                    Fact.of(t("Организация"), organisations.name(place.organisation(), away.first())),
                    Fact.of(t("Причина"), t(kind.words())),
                    Fact.of(t("Отсутствие"), period(away)));
            return page(
                    "people/absence-check",
                    absences(place, form, viewer).checking(facts, affiliations.ifAway(id, kind, away, viewer)));
        });
    }

    @PostMapping("/places/{id}/absence")
    ModelAndView absent(@PathVariable AffiliationId id, @ModelAttribute ChangeForm form, Viewer viewer) {
        var place = people.editable(id, viewer);
        return absence(place, form, viewer, (kind, away) -> {
            affiliations.beginAbsence(id, kind, away, viewer);
            return done(
                    card(place.person()), t("Отсутствие записано: {0}. Место за человеком сохраняется.", period(away)));
        });
    }

    private ModelAndView absence(
            Affiliation place, ChangeForm form, Viewer viewer, BiFunction<AbsenceKind, Period, ModelAndView> then) {
        var errors = new FormErrors();
        var kind = errors.choice("kind", AbsenceKind.class, form.kind(), t("Выберите причину отсутствия."));
        var first = errors.day("day", form.day(), t("Укажите первый день отсутствия."));
        var last = errors.day("last", form.last());
        if (first != null && last != null && last.isBefore(first)) {
            errors.add("last", t("Отсутствие заканчивается раньше, чем начинается. Проверьте обе даты."));
        }
        if (errors.any() || kind == null || first == null) {
            return again("people/absence", absences(place, form, viewer), errors);
        }
        try {
            return then.apply(kind, new Period(first, last));
        } catch (Refusal refused) {
            return again("people/absence", absences(place, form, viewer), FormErrors.shown(refused));
        }
    }

    /** Asks first; with the day typed shows what waits for whoever is back. */
    @GetMapping("/absences/{id}/end")
    ModelAndView back(@PathVariable AbsenceId id, @ModelAttribute ChangeForm form, Viewer viewer) {
        var place = people.editable(people.require(id, viewer).affiliation(), viewer);
        if (form.checked().isEmpty()) {
            return page("people/back", returning(id, place, form.day().isEmpty() ? todayAt(place) : form, viewer));
        }
        return back(id, place, form, viewer, last -> {
            var facts = List.of(
                    Fact.of(t("Организация"), organisations.name(place.organisation(), last)),
                    Fact.of(t("Последний день отсутствия"), day(last)),
                    Fact.of(t("Снова на работе"), day(last.plusDays(1))));
            return page(
                    "people/back-check",
                    returning(id, place, form, viewer).checking(facts, affiliations.ifBack(id, last, viewer)));
        });
    }

    @PostMapping("/absences/{id}/end")
    ModelAndView cameBack(@PathVariable AbsenceId id, @ModelAttribute ChangeForm form, Viewer viewer) {
        var place = people.editable(people.require(id, viewer).affiliation(), viewer);
        return back(id, place, form, viewer, last -> {
            affiliations.endAbsence(id, last, viewer);
            return done(card(place.person()), t("Отсутствие заканчивается {0}, на работе со следующего дня.", last));
        });
    }

    private ModelAndView back(
            AbsenceId id, Affiliation place, ChangeForm form, Viewer viewer, Function<LocalDate, ModelAndView> then) {
        var errors = new FormErrors();
        var last = errors.day("day", form.day(), t("Укажите последний день отсутствия."));
        if (errors.any() || last == null) {
            return again("people/back", returning(id, place, form, viewer), errors);
        }
        try {
            return then.apply(last);
        } catch (Refusal refused) {
            return again("people/back", returning(id, place, form, viewer), FormErrors.shown(refused));
        }
    }

    /** Asks first; with the day typed shows what would follow. */
    @GetMapping("/places/{id}/leave")
    ModelAndView leave(@PathVariable AffiliationId id, @ModelAttribute ChangeForm form, Viewer viewer) {
        var place = people.editable(id, viewer);
        if (form.checked().isEmpty()) {
            return page("people/leave", leaving(place, form.day().isEmpty() ? todayAt(place) : form, viewer));
        }
        var errors = new FormErrors();
        var last = errors.day("day", form.day(), t("Укажите последний день работы."));
        if (errors.any() || last == null) {
            return again("people/leave", leaving(place, form, viewer), errors);
        }
        try {
            return page(
                    "people/leave-check",
                    leaving(place, form, viewer)
                            .checking(
                                    List.of(
                                            Fact.of(t("Организация"), organisations.name(place.organisation(), last)),
                                            Fact.of(t("Последний день"), day(last)),
                                            Fact.of(
                                                    t("Причина"),
                                                    form.cause().isEmpty() ? t("не указана") : form.cause())),
                                    affiliations.ifLeft(id, last, viewer)));
        } catch (Refusal refused) {
            return again("people/leave", leaving(place, form, viewer), FormErrors.shown(refused));
        }
    }

    @PostMapping("/places/{id}/leave")
    ModelAndView left(@PathVariable AffiliationId id, @ModelAttribute ChangeForm form, Viewer viewer) {
        var place = people.editable(id, viewer);
        var errors = new FormErrors();
        var last = errors.day("day", form.day(), t("Укажите последний день работы."));
        if (errors.any() || last == null) {
            return again("people/leave", leaving(place, form, viewer), errors);
        }
        try {
            affiliations.leave(id, last, form.cause(), viewer);
        } catch (Refusal refused) {
            return again("people/leave", leaving(place, form, viewer), FormErrors.shown(refused));
        }
        return done(card(place.person()), t("Уход отмечен, последний день {0}. Карточка и история остаются.", last));
    }

    @GetMapping("/{what:places|posts|absences|categories|education|consents|guardians}/{id}/mistake")
    ModelAndView mistake(@PathVariable String what, @PathVariable String id, Viewer viewer) {
        return page("people/mistake", mistaken(what, id, ChangeForm.saying(""), viewer));
    }

    @PostMapping("/{what:places|posts|absences|categories|education|consents|guardians}/{id}/mistake")
    ModelAndView cancel(
            @PathVariable String what, @PathVariable String id, @ModelAttribute ChangeForm form, Viewer viewer) {
        var page = mistaken(what, id, form, viewer);
        try {
            var uuid = uuid(id);
            switch (what) {
                case "places" -> mistakes.cancel(new AffiliationId(uuid), form.cause(), viewer);
                case "posts" -> mistakes.cancel(new PostId(uuid), form.cause(), viewer);
                case "absences" -> mistakes.cancel(new AbsenceId(uuid), form.cause(), viewer);
                case "categories" -> mistakes.cancel(new CategoryId(uuid), form.cause(), viewer);
                case "education" -> mistakes.cancel(new EducationId(uuid), form.cause(), viewer);
                case "guardians" -> mistakes.cancel(new GuardianId(uuid), form.cause(), viewer);
                default -> mistakes.cancel(new ConsentId(uuid), form.cause(), viewer);
            }
        } catch (Refusal refused) {
            return again("people/mistake", page, FormErrors.shown(refused));
        }
        var person = new PersonId(page.person());
        return done(
                people.find(person, viewer).isPresent() ? card(person) : "/people",
                t("Запись отмечена как внесённая ошибочно: она осталась в истории и нигде не считается."));
    }

    private ChangePage mistaken(String what, String id, ChangeForm form, Viewer viewer) {
        var uuid = uuid(id);
        var person = switch (what) {
            case "places" -> people.editable(new AffiliationId(uuid), viewer).person();
            case "posts" ->
                people.editable(people.require(new PostId(uuid), viewer).affiliation(), viewer)
                        .person();
            case "absences" ->
                people.editable(people.require(new AbsenceId(uuid), viewer).affiliation(), viewer)
                        .person();
            case "categories" -> people.require(new CategoryId(uuid), viewer).person();
            case "education" -> people.require(new EducationId(uuid), viewer).person();
            case "guardians" -> guardians.require(new GuardianId(uuid), viewer).person();
            default -> people.require(new ConsentId(uuid), viewer).person();
        };
        people.editable(person, viewer);
        return change(person, what + "/" + id + "/mistake", form, viewer);
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException foreign) {
            throw KernelRefused.unknownPage();
        }
    }

    private ChangePage posts(Affiliation place, ChangeForm form, Viewer viewer) {
        return change(place.person(), "places/" + place.id().value() + "/post", form, viewer)
                .offering(Words.options(PostTerms.values(), PostTerms::words));
    }

    private ChangePage absences(Affiliation place, ChangeForm form, Viewer viewer) {
        return change(place.person(), "places/" + place.id().value() + "/absence", form, viewer)
                .offering(Words.options(AbsenceKind.values(), AbsenceKind::words));
    }

    private ChangePage returning(AbsenceId absence, Affiliation place, ChangeForm form, Viewer viewer) {
        return change(place.person(), "absences/" + absence.value() + "/end", form, viewer);
    }

    private ChangePage leaving(Affiliation place, ChangeForm form, Viewer viewer) {
        return change(place.person(), "places/" + place.id().value() + "/leave", form, viewer);
    }

    private ChangePage ending(Affiliation place, String step, String title, ChangeForm form, Viewer viewer) {
        return change(place.person(), step + "/end", form, viewer).checking(List.of(Fact.of(title, "")), List.of());
    }

    private ChangePage change(PersonId person, String step, ChangeForm form, Viewer viewer) {
        var name = people.require(person, viewer).name().full();
        return ChangePage.of(
                person.value(), name, "/people/" + step, form, PersonChangeController.crumbs(person, name));
    }

    private ChangeForm todayAt(Affiliation place) {
        return ChangeForm.on(shortDay(today.at(place.organisation())));
    }

    private static String card(PersonId person) {
        return "/people/" + person.value();
    }
}
