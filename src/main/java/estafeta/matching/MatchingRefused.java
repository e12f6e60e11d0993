package estafeta.matching;

import estafeta.kernel.Refusal;

/** Every way matching says no. */
public final class MatchingRefused extends Refusal {
    private MatchingRefused(Kind kind, String pattern, Object... arguments) {
        super(kind, pattern, arguments);
    }

    static MatchingRefused unknownRun() {
        return new MatchingRefused(
                Kind.UNKNOWN, "Такого подбора нет или он вам не открыт. Откройте раздел «Подбор» заново.");
    }

    static MatchingRefused unknownParticipant() {
        return new MatchingRefused(
                Kind.UNKNOWN, "Этот педагог в подборе не участвует. Начните подбор заново, чтобы добавить его.");
    }

    static MatchingRefused noMentees() {
        return new MatchingRefused(
                Kind.INVALID, "Не отмечен ни один педагог, которому нужен наставник. Отметьте хотя бы одного.");
    }

    static MatchingRefused noMentors() {
        return new MatchingRefused(
                Kind.INVALID, "Не отмечен ни один наставник. Отметьте тех, кто готов взять хотя бы одного педагога.");
    }

    static MatchingRefused notPossible(String mentee, String mentor) {
        return new MatchingRefused(
                Kind.CONFLICT, "Пару «{0} и {1}» составить нельзя. Выберите другого наставника.", mentor, mentee);
    }

    static MatchingRefused approvedAlready(String mentee) {
        return new MatchingRefused(
                Kind.CONFLICT, "Пара для педагога {0} уже утверждена. Заменить наставника можно в самой паре.", mentee);
    }

    static MatchingRefused mentoredAlready(String mentee, String mentor) {
        return new MatchingRefused(
                Kind.CONFLICT,
                "{0}: наставник на это время уже есть, это {1}. Откройте «Заменить» у этой пары и выберите «Подобрать позже».",
                mentee,
                mentor);
    }

    static MatchingRefused nothingToApprove() {
        return new MatchingRefused(
                Kind.CONFLICT, "Утверждать нечего: все предложенные пары уже утверждены. Откройте раздел «Пары».");
    }

    static MatchingRefused changedMeanwhile() {
        return new MatchingRefused(
                Kind.CONFLICT,
                "Подбор в это время изменил кто-то другой. Посмотрите, что изменилось, и решите ещё раз.");
    }
}
