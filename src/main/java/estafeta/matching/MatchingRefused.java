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

    public static MatchingRefused notPossible(String mentee, String mentor) {
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

    public static MatchingRefused nobodyTicked() {
        return new MatchingRefused(
                Kind.INVALID,
                "Не отмечена ни одна пара. Вернитесь к подбору и отметьте те, что утверждаете, или нажмите «Утвердить» вверху.");
    }

    static MatchingRefused noReasonsKept() {
        return new MatchingRefused(
                Kind.UNKNOWN,
                "Почему пара именно такая, программа помнит девяносто дней. Для этой пары подробностей уже нет, или её составили без подбора, или наставник с тех пор сменился.");
    }

    static MatchingRefused nothingToApprove() {
        return new MatchingRefused(
                Kind.CONFLICT, "Утверждать нечего: все предложенные пары уже утверждены. Откройте раздел «Пары».");
    }

    static MatchingRefused notReady() {
        return new MatchingRefused(
                Kind.CONFLICT, "Этот подбор ещё не готов или остановлен. Откройте его снова или начните новый.");
    }

    static MatchingRefused untitled() {
        return new MatchingRefused(
                Kind.INVALID, "Назовите вариант, чтобы отличить его от других: например, «Больше мест у физиков».");
    }

    static MatchingRefused nothingWeighs() {
        return new MatchingRefused(
                Kind.INVALID,
                "Ничего не учитывается: ни предмет, ни сильные стороны, ни место, ни опыт, ни категория. Оставьте хотя бы одно.");
    }

    static MatchingRefused mostOutOfRange(int found, int most) {
        return new MatchingRefused(
                Kind.INVALID,
                "Одному наставнику нельзя дать столько педагогов: {0}. Укажите от 1 до {1}.",
                found,
                most);
    }

    static MatchingRefused placesOutOfRange(int found, int most) {
        return new MatchingRefused(
                Kind.INVALID, "Мест у наставника не может быть столько: {0}. Укажите от 0 до {1}.", found, most);
    }

    static MatchingRefused changedMeanwhile() {
        return new MatchingRefused(
                Kind.CONFLICT,
                "Подбор в это время изменил кто-то другой. Посмотрите, что изменилось, и решите ещё раз.");
    }
}
