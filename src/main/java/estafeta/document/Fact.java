package estafeta.document;

import estafeta.grammar.Correction;
import estafeta.grammar.Forms;
import estafeta.grammar.FullName;
import estafeta.grammar.Gender;
import estafeta.grammar.Initials;
import estafeta.grammar.Names;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One thing that a paper tells, as it is known; how it is worded is up to the template. */
public sealed interface Fact
        permits Fact.Text,
                Fact.Words,
                Fact.Person,
                Fact.Day,
                Fact.Number,
                Fact.Sum,
                Fact.Truth,
                Fact.Several,
                Fact.Nothing,
                Facts {

    Fact NOTHING = new Nothing();

    /** Whether there is anything to tell: no empty text, no empty list, no zero, no «нет». */
    boolean present();

    /** What is printed as it stands: a number of an order, an address. */
    record Text(String text) implements Fact {
        @Override
        public boolean present() {
            return !text.isBlank();
        }
    }

    /** What declines without being a person's name. */
    record Words(Correction.Kind kind, Forms forms) implements Fact {
        @Override
        public boolean present() {
            return !forms.nominative().isBlank();
        }
    }

    /** A person's name in six cases; of whom it is decides between «назначен» and «назначена». */
    record Person(Forms full, Gender gender) implements Fact {

        public static Person of(String fullName, Gender gender) {
            return new Person(Names.decline(FullName.of(fullName), gender), gender);
        }

        /** «Иванову М. П.» */
        public Forms initialsAfter() {
            return surnameOr(Initials.after(name(), gender), (surname, initials) -> surname + "\u00a0" + initials);
        }

        /** «М. П. Иванову» */
        public Forms initialsBefore() {
            return surnameOr(Initials.before(name(), gender), (surname, initials) -> initials + "\u00a0" + surname);
        }

        /** «Марию Петровну» */
        public Forms address() {
            return parts(kind -> kind != FullName.Kind.SURNAME).orElse(full);
        }

        public Forms surname() {
            return parts(kind -> kind == FullName.Kind.SURNAME).orElse(full);
        }

        @Override
        public boolean present() {
            return !full.nominative().isBlank();
        }

        private FullName name() {
            return FullName.of(full.nominative());
        }

        /** Joins the surname as it was declined with the initials; where they cannot be told apart, by the rules. */
        private Forms surnameOr(Forms byRules, BinaryOperator<String> joined) {
            var initials = Initials.before(name());
            var surnames = parts(kind -> kind == FullName.Kind.SURNAME);
            return surnames.filter(forms -> initials.endsWith("\u00a0" + forms.nominative()))
                    .map(forms -> {
                        var letters = initials.substring(
                                0, initials.length() - forms.nominative().length() - 1);
                        return Forms.of(forms.all().stream()
                                .map(surname -> joined.apply(surname, letters))
                                .toList());
                    })
                    .orElse(byRules);
        }

        /** The parts of some kinds in each case, if every form has as many words as the name. */
        private Optional<Forms> parts(Predicate<FullName.Kind> wanted) {
            var kinds = name().parts().stream()
                    .flatMap(part -> Collections.nCopies(part.text().split(" ").length, part.kind()).stream())
                    .toList();
            var forms = full.all().stream()
                    .map(form -> form.strip().split("[\\s\u00a0]+"))
                    .toList();
            if (kinds.stream().noneMatch(wanted) || forms.stream().anyMatch(words -> words.length != kinds.size())) {
                return Optional.empty();
            }
            return Optional.of(Forms.of(forms.stream()
                    .map(words -> IntStream.range(0, words.length)
                            .filter(no -> wanted.test(kinds.get(no)))
                            .mapToObj(no -> words[no])
                            .collect(Collectors.joining(" ")))
                    .toList()));
        }
    }

    record Day(LocalDate day) implements Fact {
        @Override
        public boolean present() {
            return true;
        }
    }

    record Number(BigDecimal number) implements Fact {
        @Override
        public boolean present() {
            return number.signum() != 0;
        }
    }

    record Sum(BigDecimal roubles) implements Fact {
        @Override
        public boolean present() {
            return roubles.signum() != 0;
        }
    }

    record Truth(boolean holds) implements Fact {
        @Override
        public boolean present() {
            return holds;
        }
    }

    record Several(List<Facts> items) implements Fact {
        public Several {
            items = List.copyOf(items);
        }

        @Override
        public boolean present() {
            return !items.isEmpty();
        }
    }

    /** What is not known or does not apply. */
    record Nothing() implements Fact {
        @Override
        public boolean present() {
            return false;
        }
    }
}
