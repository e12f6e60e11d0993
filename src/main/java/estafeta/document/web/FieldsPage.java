package estafeta.document.web;

import static estafeta.shell.Text.t;

import estafeta.document.Fact;
import estafeta.document.Facts;
import estafeta.document.Vocabulary;
import estafeta.document.Vocabulary.Field;
import estafeta.document.Vocabulary.Kind;
import estafeta.document.kept.Holding;
import estafeta.document.template.Template;
import estafeta.shell.Crumb;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The fields that a template of a kind of paper may name, as they are written into it, each with an example. */
public record FieldsPage(String nodeName, Holding holding, List<Group> groups) {
    /** Fields written side by side: of the paper as a whole, or of each item of a list between its marks. */
    public record Group(String title, List<String> within, List<Row> rows) {
        /** Where the fields are written: between which marks. */
        public String between() {
            var opening = within.stream().map(name -> "{#" + name + "}").toList();
            var closing =
                    within.reversed().stream().map(name -> "{/" + name + "}").toList();
            return String.join(" ", opening) + " … " + String.join(" ", closing);
        }
    }

    /** A field: what is written, what it tells, what is printed. */
    public record Row(String written, String words, String example) {}

    static FieldsPage of(String nodeName, Holding holding) {
        var vocabulary = holding.paper().fields();
        return new FieldsPage(nodeName, holding, groups(vocabulary));
    }

    static List<Group> groups(Vocabulary<?> vocabulary) {
        return groups("", List.of(), vocabulary.fields(), vocabulary.example());
    }

    private static List<Group> groups(String title, List<String> within, List<Field> fields, Facts example) {
        var rows = new ArrayList<Row>();
        var lists = new ArrayList<Group>();
        walk("", fields, example, rows, within, lists);
        return Stream.concat(Stream.of(new Group(title, within, List.copyOf(rows))), lists.stream())
                .toList();
    }

    private static void walk(
            String prefix, List<Field> fields, Facts example, List<Row> rows, List<String> within, List<Group> lists) {
        for (var field : fields) {
            var name = prefix + field.name();
            var fact = example.get(field.name());
            if (field.kind() == Kind.GROUP && fact instanceof Facts part) {
                walk(name + ".", field.fields(), part, rows, within, lists);
            } else if (field.kind() == Kind.LIST && fact instanceof Fact.Several several) {
                var deeper = Stream.concat(within.stream(), Stream.of(name)).toList();
                several.items().stream()
                        .findFirst()
                        .ifPresent(item -> lists.addAll(groups(capital(field.words()), deeper, field.fields(), item)));
            } else {
                rows.add(new Row(written(name, field), field.words(), Template.plain(fact)));
            }
        }
    }

    /** Something that holds or does not is a condition around words. */
    private static String written(String name, Field field) {
        return field.kind() == Kind.TRUTH ? "{?" + name + "}…{/" + name + "}" : "{" + name + "}";
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    public String title() {
        return holding.paper().title();
    }

    public List<Crumb> crumbs() {
        return List.of(
                new Crumb(nodeName, "/organisations/" + holding.at().value()),
                new Crumb(t("Бланки и шаблоны"), "/templates/" + holding.at().value()),
                new Crumb(title(), holding.href()));
    }
}
