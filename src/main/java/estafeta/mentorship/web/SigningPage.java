package estafeta.mentorship.web;

import static estafeta.shell.Text.address;
import static estafeta.shell.Text.shortName;
import static estafeta.shell.Text.t;

import estafeta.mentorship.UnsignedPaper;
import estafeta.mentorship.UnsignedPapers;
import estafeta.shell.Crumb;
import estafeta.shell.Option;
import estafeta.shell.Qr;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Who has not signed what yet at a node. */
public record SigningPage(
        String node,
        String nodeName,
        SigningFilter filter,
        Form form,
        List<Row> rows,
        int persons,
        boolean several,
        boolean approves,
        String toAll,
        List<Slip> slips) {
    /** What was typed to note several at once. */
    public record Form(List<String> chosen, String day, String place) {}

    /** A paper in a line; chat: what may be sent to the person, naming nobody else. */
    public record Row(UnsignedPaper paper, boolean mine, String chat) {
        public String what() {
            var purpose = paper.purpose();
            return purpose == null
                    ? t(paper.kind().words())
                    : t("{0}: {1}", t(paper.kind().words()), t(purpose.words()));
        }

        public String remark() {
            if (paper.byGuardian() && paper.guardians() != 1) {
                return paper.guardians() == 0
                        ? t("законный представитель ещё не внесён")
                        : t("представителей несколько: отметьте на странице, кто подписал");
            }
            if (paper.kind() == UnsignedPaper.Kind.AGREEMENT) {
                return t("у соглашения свой номер: внесите на странице пары");
            }
            if (paper.electronic()) {
                return paper.ticked()
                        ? t("отметка сделана до электронного подписания или не самим человеком")
                        : t("можно согласиться в своём входе, бумага не нужна");
            }
            return paper.ticked() ? t("согласие отмечено, бумаги ещё нет") : "";
        }

        /** Where it is noted by itself. */
        public String href() {
            return switch (paper.kind()) {
                case CONSENT, GUARDIAN ->
                    paper.guardians() == 0 && paper.byGuardian()
                            ? "/people/" + paper.person().value() + "/guardian"
                            : "/mentorships/" + paper.about() + "/agree";
                case AGREEMENT -> "/mentorships/" + paper.about() + "/agreement";
                case DATA -> "/people/" + paper.person().value() + "/consent";
                case ORDER -> "/orders/" + paper.about() + "/acquaint";
            };
        }

        public String key() {
            return paper.key();
        }
    }

    /** A slip to print: what to sign and where to come. */
    public record Slip(String name, String organisation, String papers, boolean electronic, Qr qr) {}

    /** «Ирина Владимировна, здравствуйте! Ждём вашей подписи: …» */
    static String chat(UnsignedPaper paper, String from, String link) {
        var whose = paper.byGuardian()
                ? t(
                        "Здравствуйте! Ждём подписи законного представителя: {0}.",
                        t(paper.kind().words()))
                : t(
                        "{0}, здравствуйте! Ждём вашей подписи: {1}.",
                        address(paper.name()), t(paper.kind().words()));
        return paper.electronic()
                ? t("{0} Можно согласиться по ссылке: {1}", whose, link)
                : t("{0} Подойдите, пожалуйста, когда будет удобно: {1}.", whose, shortName(from));
    }

    static String toAll(List<UnsignedPaper> unsigned, String from) {
        return t(
                "Коллеги, ждём подписей под бумагами о наставничестве: {0}. Подойдите, пожалуйста, когда будет удобно: {1}.",
                unsigned.stream()
                        .filter(paper -> !paper.byGuardian())
                        .map(paper -> shortName(paper.name()))
                        .distinct()
                        .collect(Collectors.joining(", ")),
                shortName(from));
    }

    static Slip slip(List<UnsignedPaper> unsigned, String link) {
        var first = unsigned.getFirst();
        return new Slip(
                first.name(),
                first.organisationName(),
                UnsignedPapers.words(unsigned),
                unsigned.stream().anyMatch(UnsignedPaper::electronic),
                Qr.of(link));
    }

    public List<Option> papers() {
        return Arrays.stream(UnsignedPaper.Kind.values())
                .map(kind -> Option.of(kind.name(), t(kind.words())))
                .toList();
    }

    public boolean anyNoted() {
        return rows.stream().anyMatch(Row::mine);
    }

    public String href(String step) {
        return "/signing/" + node + (step.isEmpty() ? "" : "/" + step);
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb(nodeName, "/organisations/" + node));
    }

    public List<Crumb> below() {
        return List.of(new Crumb(nodeName, "/organisations/" + node), new Crumb(t("Кто ещё не подписал"), href("")));
    }
}
