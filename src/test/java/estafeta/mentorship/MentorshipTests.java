package estafeta.mentorship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import estafeta.mentorship.Mentorship.State;
import estafeta.mentorship.Parties.Party;
import estafeta.people.AffiliationId;
import estafeta.people.GuardianId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MentorshipTests {
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
    private static final LocalDate MAY = LocalDate.of(2027, 5, 31);
    private static final Kind USUAL =
            kind("traditional", new Kind.Rules(true, true, true, 1, 1, 2, false, false, false));
    private static final Kind FLASH = kind("flash", new Kind.Rules(false, false, false, 1, 1, 1, true, false, false));
    private static final Form FORM =
            new Form(FormId.next(), "teacher-teacher", "педагог – педагог", Form.Line.TEACHERS);

    private final MentorshipId id = MentorshipId.next();
    private final AffiliationId irina = AffiliationId.next();
    private final AffiliationId boris = AffiliationId.next();
    private final NodeId school = NodeId.next();
    private final Parties pair = new Parties(school, List.of(mentor(irina), mentee(boris)));

    @Test
    void goesFromProposalToWorkByConsentOrderAndAgreement() {
        var proposed = draft(USUAL).propose();
        assertThat(proposed.state()).isEqualTo(State.PROPOSED);
        var agreed = proposed.agree(grounds(List.of(paper(irina)), List.of(), List.of()));
        assertThat(agreed.state()).isEqualTo(State.AGREED);
        var ordered = agreed.order(SEPTEMBER);
        assertThat(ordered.state()).isEqualTo(State.IN_ORDER);
        var active = ordered.activate(USUAL, grounds(List.of(paper(irina)), List.of(assigned()), List.of(signed())));
        assertThat(active.state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void waitsForTheConsentOfEveryMentor() {
        var grounds = new Grounds(
                new Parties(school, List.of(mentor(irina), mentor(boris))),
                Set.of(),
                List.of(paper(irina)),
                List.of(),
                List.of(),
                true,
                Map.of());
        assertThat(draft(USUAL).propose().agree(grounds).state()).isEqualTo(State.PROPOSED);
    }

    /** Of whichever side. */
    @Test
    void wantsThePaperOfAGuardianForEveryMinor() {
        var own = List.of(paper(irina), paper(boris));
        var missing = forMinor(own).missing(USUAL);
        assertThat(missing).containsExactly(MissingPaper.GUARDIAN);
        var signed = Stream.concat(
                        own.stream(), Stream.of(Consent.given(id, boris, SEPTEMBER, "папка 02-14", GuardianId.next())))
                .toList();
        assertThat(forMinor(signed).missing(USUAL)).isEmpty();
    }

    private Grounds forMinor(List<Consent> consents) {
        return new Grounds(pair, Set.of(boris), consents, List.of(assigned()), List.of(signed()), true, Map.of());
    }

    @Test
    void wantsAnOrderOfEveryEmployerAndWhatJoinsThem() {
        var elsewhere = NodeId.next();
        var across = new Parties(school, List.of(mentee(boris), new Party(irina, Side.Role.MENTOR, elsewhere, true)));
        var grounds = new Grounds(
                across, Set.of(), List.of(paper(irina)), List.of(assigned()), List.of(signed()), false, Map.of());
        assertThat(grounds.missing(USUAL)).containsExactly(MissingPaper.SECOND_ORDER, MissingPaper.COOPERATION);
        var both = List.of(assigned(), assignedBy(elsewhere));
        assertThat(new Grounds(across, Set.of(), List.of(paper(irina)), both, List.of(signed()), true, Map.of())
                        .missing(USUAL))
                .isEmpty();
    }

    @Test
    void wantsAnAgreementOfThoseAloneWhomTheirEmployerInstructs() {
        var partner = new Parties(school, List.of(mentee(boris), new Party(irina, Side.Role.MENTOR, school, false)));
        var grounds =
                new Grounds(partner, Set.of(), List.of(paper(irina)), List.of(assigned()), List.of(), true, Map.of());
        assertThat(grounds.missing(USUAL)).isEmpty();
        assertThat(grounds(List.of(paper(irina)), List.of(assigned()), List.of())
                        .missing(USUAL))
                .containsExactly(MissingPaper.AGREEMENT);
    }

    @Test
    void anOrderIsRegisteredOnceAndNotBeforeItsGround() {
        var draft = Order.draft(school, new Order.Ground("педагогический совет", "1", SEPTEMBER));
        refused(() -> draft.register("41-од", SEPTEMBER.minusDays(1)))
                .withMessageStartingWith("Приказ от 31.08.2026 раньше решения");
        refused(() -> draft.register(" ", SEPTEMBER)).withMessageStartingWith("Впишите номер");
        var registered = draft.register(" 41-од ", SEPTEMBER);
        assertThat(registered.number()).isEqualTo("41-од");
        refused(() -> registered.register("42-од", SEPTEMBER)).withMessageStartingWith("Приказ уже зарегистрирован");
        assertThat(registered.corrected("42-од", SEPTEMBER).number()).isEqualTo("42-од");
        refused(() -> registered.cancelled("дважды").corrected("43-од", SEPTEMBER))
                .withMessageStartingWith("У приказа ещё нет номера");
    }

    @Test
    void agreesByATickButWorksOnlyByPaper() {
        var tick = Consent.given(id, irina, SEPTEMBER, null, null);
        var agreed = draft(USUAL).propose().agree(grounds(List.of(tick), List.of(), List.of()));
        assertThat(agreed.state()).isEqualTo(State.AGREED);
        var ordered = agreed.order(SEPTEMBER);
        refused(() -> ordered.activate(USUAL, grounds(List.of(tick), List.of(assigned()), List.of(signed()))))
                .withMessage(
                        "Начать работу пары ещё нельзя. Не хватает: согласие наставника на бумаге: дата и где лежит.");
    }

    /** Where electronic signing is introduced; ticked by oneself, on that day or after it. */
    @Test
    void anOwnTickCountsAsThePaperOnlySinceElectronicSigning() {
        var tick = Consent.given(id, irina, SEPTEMBER, null, null);
        assertThat(electronic(tick.ticked(SEPTEMBER)).missing(USUAL)).isEmpty();
        assertThat(electronic(tick.ticked(SEPTEMBER.plusDays(3))).missing(USUAL))
                .isEmpty();
        assertThat(electronic(tick.ticked(SEPTEMBER.minusDays(1))).missing(USUAL))
                .containsExactly(MissingPaper.CONSENT);
        assertThat(electronic(tick).missing(USUAL)).containsExactly(MissingPaper.CONSENT);
        assertThat(electronic(tick.ticked(SEPTEMBER).withdrawn(SEPTEMBER)).missing(USUAL))
                .containsExactly(MissingPaper.CONSENT);
        var elsewhere = grounds(List.of(tick.ticked(SEPTEMBER)), List.of(assigned()), List.of(signed()));
        assertThat(elsewhere.missing(USUAL)).containsExactly(MissingPaper.CONSENT);
    }

    private Grounds electronic(Consent consent) {
        return new Grounds(
                pair,
                Set.of(),
                List.of(consent),
                List.of(assigned()),
                List.of(signed()),
                true,
                Map.of(irina, SEPTEMBER));
    }

    @Test
    void electronicSigningFollowsItsAct() {
        refused(() -> new ElectronicSigning(school, SEPTEMBER, "12-од", SEPTEMBER.plusDays(1), 0))
                .withMessage(
                        "Электронное подписание с 01.09.2026, а приказ о нём от 02.09.2026. Исправьте одну из двух дат.");
        refused(() -> new ElectronicSigning(school, SEPTEMBER, " ", SEPTEMBER, 0))
                .withMessageStartingWith("Впишите номер приказа");
    }

    @Test
    void namesEverythingThatIsMissingAtOnce() {
        assertThat(grounds(List.of(), List.of(), List.of()).missing(USUAL)).hasSize(3);
    }

    @Test
    void needsNoOrderWhereItsKindNeedsNone() {
        var agreed = draft(FLASH).propose().agree(grounds(List.of(paper(irina)), List.of(), List.of()));
        assertThat(agreed.activate(FLASH, grounds(List.of(paper(irina)), List.of(), List.of()))
                        .state())
                .isEqualTo(State.ACTIVE);
    }

    @Test
    void takesAReasonInsteadOfAnAgreement() {
        var none = Agreement.none(id, irina, Agreement.NoneBecause.IN_CONTRACT, null);
        assertThat(grounds(List.of(paper(irina)), List.of(assigned()), List.of(none))
                        .missing(USUAL))
                .isEmpty();
        refused(() -> Agreement.none(id, irina, Agreement.NoneBecause.OTHER, " "))
                .withMessage("Выбрано «иное». Напишите, почему соглашения нет.");
    }

    @Test
    void isNotPutIntoAnOrderBeforeItIsAgreed() {
        refused(() -> draft(USUAL).propose().order(SEPTEMBER))
                .withMessage("Пара ещё не согласована. Сначала отметьте согласие наставника.");
    }

    @Test
    void beginsOnTheDayItsOrderHoldsFrom() {
        var draft = Mentorship.draft(id, NodeId.next(), USUAL, FORM, Period.of(SEPTEMBER.plusDays(19), MAY));
        var ordered = draft.propose()
                .agree(grounds(List.of(paper(irina)), List.of(), List.of()))
                .order(SEPTEMBER);
        assertThat(ordered.period()).isEqualTo(Period.of(SEPTEMBER, MAY));
        refused(() -> draft.propose()
                        .agree(grounds(List.of(paper(irina)), List.of(), List.of()))
                        .order(MAY.plusDays(1)))
                .withMessageStartingWith("Приказ действует с 01.06.2027");
    }

    @Test
    void isPausedAndResumed() {
        var paused = active().pause(SEPTEMBER.plusMonths(1));
        assertThat(paused.state()).isEqualTo(State.PAUSED);
        refused(() -> paused.pause(SEPTEMBER.plusMonths(2)))
                .withMessage("Пара приостановлена. Сначала возобновите её.");
        assertThat(paused.resume(SEPTEMBER.plusMonths(3)).state()).isEqualTo(State.ACTIVE);
        refused(() -> active().pause(SEPTEMBER.minusDays(1))).withMessageStartingWith("День 31.08.2026 вне срока пары");
    }

    @Test
    void isCompletedOnce() {
        var completed = active().complete(MAY, Ending.PLAN);
        assertThat(completed.state()).isEqualTo(State.COMPLETED);
        refused(() -> completed.complete(MAY, Ending.PLAN)).withMessageStartingWith("Пара уже завершена");
    }

    @Test
    void isCompletedFromAPauseToo() {
        assertThat(active().pause(SEPTEMBER).complete(MAY, Ending.TERM).state()).isEqualTo(State.COMPLETED);
    }

    @Test
    void endsByTheEmployerOnlyAfterNotice() {
        var given = LocalDate.of(2026, 11, 2);
        var notice = new Notice(given, LocalDate.of(2026, 11, 6));
        refused(() -> active().end(LocalDate.of(2026, 11, 5), notice, "сокращение"))
                .withMessage(
                        "Работодатель предупреждает не меньше чем за 3 рабочих дня, день предупреждения не считается."
                                + " Предупреждение 02.11.2026, последний день может быть 06.11.2026 или позже, указан 05.11.2026.");
        var ended = active().end(LocalDate.of(2026, 11, 6), notice, "сокращение");
        assertThat(ended.state()).isEqualTo(State.ENDED);
        assertThat(ended.last()).isEqualTo(LocalDate.of(2026, 11, 6));
    }

    @Test
    void endsAtOnceAndWithoutReasonWhenTheMentorRefuses() {
        var ended = active().end(SEPTEMBER.plusDays(3), Ending.MENTOR, null);
        assertThat(ended.state()).isEqualTo(State.ENDED);
        assertThat(ended.because()).isNull();
    }

    @Test
    void endsWithinItsTerm() {
        var late = MAY.plusDays(1);
        var words = "Последний день 01.06.2027 позже срока пары, а он до 31.05.2027. Укажите день внутри срока"
                + " или сначала продлите его.";
        refused(() -> active().complete(late, Ending.PLAN)).withMessage(words);
        refused(() -> active().end(late, new Notice(MAY.minusDays(9), MAY.minusDays(4)), "сокращение"))
                .withMessage(words);
        refused(() -> active().end(late, Ending.MENTOR, null)).withMessage(words);
    }

    @Test
    void takesNothingAfterItsEndButTheOrderThatEndsIt() {
        var ended = active().end(SEPTEMBER.plusDays(3), Ending.MENTOR, null);
        ended.open(Act.Kind.END);
        refused(() -> ended.open(Act.Kind.EXTEND)).withMessageStartingWith("Пара уже завершена");
        refused(() -> active().cancel("ошибка").open(Act.Kind.END))
                .withMessageStartingWith("Пара отмечена как внесённая ошибочно");
    }

    @Test
    void endsBeforeItBeganWithItsFirstDay() {
        var ended = draft(USUAL).propose().end(SEPTEMBER.minusDays(10), Ending.MENTEE, null);
        assertThat(ended.period()).isEqualTo(Period.of(SEPTEMBER, SEPTEMBER));
    }

    @ParameterizedTest
    @EnumSource(value = State.class, names = "CANCELLED", mode = EnumSource.Mode.EXCLUDE)
    void isCancelledFromAnyState(State state) {
        var mentorship = new Mentorship(
                id,
                NodeId.next(),
                USUAL.id(),
                FORM.id(),
                state,
                Period.of(SEPTEMBER, MAY),
                false,
                state.over() ? Ending.TERM : null,
                null,
                1);
        assertThat(mentorship.cancel("не те люди").state()).isEqualTo(State.CANCELLED);
        refused(() -> mentorship.cancel(" ")).withMessageStartingWith("Напишите, в чём ошибка");
    }

    @Test
    void isCancelledOnce() {
        refused(() -> active().cancel("ошибка").cancel("ошибка"))
                .withMessageStartingWith("Пара отмечена как внесённая ошибочно");
    }

    @Test
    void isExtendedOnlyToALaterDay() {
        assertThat(active().extend(MAY.plusMonths(2)).last()).isEqualTo(MAY.plusMonths(2));
        refused(() -> active().extend(MAY)).withMessageStartingWith("Срок и так до 31.05.2027");
    }

    @Test
    void isStoredAsItWasWithAMark() {
        var existing = Mentorship.existing(
                id, NodeId.next(), USUAL, FORM, Period.of(SEPTEMBER, MAY), State.COMPLETED, Ending.TERM);
        assertThat(existing.recordedLate()).isTrue();
        assertThat(existing.checked().recordedLate()).isFalse();
    }

    @Test
    void hasATerm() {
        refused(() -> Mentorship.draft(id, NodeId.next(), USUAL, FORM, Period.since(SEPTEMBER)))
                .withMessageStartingWith("Укажите, до какого дня работает пара");
    }

    @Test
    void givesPlacesFromNoneToFive() {
        refused(() -> new Readiness(ReadinessId.next(), irina, 6, false, Period.since(SEPTEMBER), 0))
                .withMessage("Мест у наставника от 0 до 5, указано 6.");
    }

    private static Kind kind(String code, Kind.Rules rules) {
        return new Kind(KindId.next(), code, code, "", Set.of(Form.Line.TEACHERS), rules);
    }

    private Mentorship draft(Kind kind) {
        return Mentorship.draft(id, NodeId.next(), kind, FORM, Period.of(SEPTEMBER, MAY));
    }

    private Mentorship active() {
        return draft(USUAL)
                .propose()
                .agree(grounds(List.of(paper(irina)), List.of(), List.of()))
                .order(SEPTEMBER)
                .activate(USUAL, grounds(List.of(paper(irina)), List.of(assigned()), List.of(signed())));
    }

    private Grounds grounds(List<Consent> consents, List<Act> acts, List<Agreement> agreements) {
        return new Grounds(pair, Set.of(), consents, acts, agreements, true, Map.of());
    }

    private Consent paper(AffiliationId mentor) {
        return Consent.given(id, mentor, SEPTEMBER.minusDays(2), "папка 02-14", null);
    }

    private Act assigned() {
        return assignedBy(school);
    }

    private Act assignedBy(NodeId employer) {
        return new Act(ActId.next(), OrderId.next(), employer, id, Act.Kind.ASSIGN, SEPTEMBER, MAY, 0);
    }

    private Party mentor(AffiliationId teacher) {
        return new Party(teacher, Side.Role.MENTOR, school, true);
    }

    private Party mentee(AffiliationId teacher) {
        return new Party(teacher, Side.Role.MENTEE, school, true);
    }

    private Agreement signed() {
        return Agreement.signed(id, irina, "12", SEPTEMBER);
    }

    private static org.assertj.core.api.ThrowableAssertAlternative<MentorshipRefused> refused(ThrowingCallable act) {
        return assertThatExceptionOfType(MentorshipRefused.class).isThrownBy(act);
    }
}
