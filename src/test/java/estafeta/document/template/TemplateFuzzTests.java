package estafeta.document.template;

import static estafeta.document.Docx.bold;
import static estafeta.document.Docx.p;
import static estafeta.document.Docx.paragraph;
import static estafeta.document.Docx.r;
import static estafeta.document.Docx.row;
import static estafeta.document.Docx.table;
import static org.assertj.core.api.Assertions.assertThat;

import estafeta.document.Docx;
import estafeta.document.Order;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever a file has become, it is refused in words or makes a paper that opens. */
class TemplateFuzzTests {
    private static final List<String> PIECES = List.of(
            "{приказ.номер}",
            "{#пары}",
            "{/пары}",
            "{?доплата}",
            "{/доплата}",
            "{!доплата}",
            "{примечание}",
            "{№}",
            "{",
            "}",
            "{{",
            "}}",
            "|",
            "/",
            " ",
            ",",
            ".",
            "текст",
            "{наставник|инициалы}",
            "{пары.наставник|через запятую}",
            "{/}",
            "{#темы}",
            "{тема}",
            "{/темы}",
            "{#пары|через запятую}",
            "(",
            ")",
            "{доплата|прописью|с заглавной}",
            "{приказ.дата|день в кавычках}",
            "\u00a0",
            "<w:br/>");

    private static final byte[] DOCX = Docx.of(
                    p("Приказ № {приказ.номер} от {приказ.дата}"),
                    paragraph(r("{руко"), bold("водитель|дат}")),
                    table(row("№", "Кто"), row("{#пары}{№}", "{наставник}{/пары}")),
                    p("{?доплата}С доплатой {доплата|прописью}{/доплата}"))
            .header(p("{приказ.дата|год}"))
            .bytes();

    private static final byte[] XLSX = ExcelTemplateTests.book(sheet -> {
        sheet.createRow(0).createCell(0).setCellValue("{приказ.номер}");
        sheet.createRow(2).createCell(0).setCellValue("{#пары}{№}");
        sheet.getRow(2).createCell(1).setCellValue("{часы}{/пары}");
        sheet.createRow(3).createCell(1).setCellFormula("SUM(B3:B3)");
        sheet.getHeader().setLeft("{приказ.номер}");
    });

    @Test
    void anyOrderOfPiecesIsRefusedOrLeavesNoMarker() {
        var dice = new Random(7);
        int told = 0;
        for (int i = 0; i < 700; i++) {
            var template = Docx.bytes(blocks(dice));
            var paper = fill(template);
            paper.ifPresent(TemplateFuzzTests::opens);
            if (paper.isPresent() && !String.join("", Docx.paragraphs(template)).contains("{{")) {
                told++;
                assertThat(Docx.body(paper.get())).doesNotContain("gap=");
                assertThat(String.join("", Docx.paragraphs(paper.get())))
                        .doesNotContain("{#")
                        .doesNotContain("{/")
                        .doesNotContain("{?")
                        .doesNotContain("приказ.номер");
            }
        }
        assertThat(told).isGreaterThan(50);
    }

    @Test
    void brokenXmlIsRefusedOrMakesAPaper() {
        var dice = new Random(11);
        for (var file : List.of(DOCX, XLSX)) {
            for (int i = 0; i < 200; i++) {
                var parts = Docx.parts(file);
                var names = parts.keySet().stream()
                        .filter(name -> name.endsWith(".xml") || name.endsWith(".rels"))
                        .toList();
                parts.compute(names.get(dice.nextInt(names.size())), (name, xml) -> mutated(xml, dice));
                fill(Docx.zip(parts)).ifPresent(TemplateFuzzTests::opens);
            }
        }
    }

    @Test
    void brokenBytesAreRefusedOrMakeAPaper() {
        var dice = new Random(13);
        for (var file : List.of(DOCX, XLSX)) {
            for (int i = 0; i < 200; i++) {
                var bytes = file.clone();
                for (int j = 0; j < 1 + dice.nextInt(4); j++) {
                    bytes[dice.nextInt(bytes.length)] = (byte) dice.nextInt(256);
                }
                fill(bytes).ifPresent(TemplateFuzzTests::opens);
            }
        }
    }

    private static String blocks(Random dice) {
        var blocks = new ArrayList<String>();
        for (int i = 0; i <= dice.nextInt(3); i++) {
            blocks.add(
                    dice.nextInt(3) == 0
                            ? table(row(line(dice), line(dice)), row(line(dice), line(dice)))
                            : line(dice));
        }
        return String.join("", blocks);
    }

    private static String line(Random dice) {
        var runs = new ArrayList<String>();
        for (int i = 0; i <= dice.nextInt(4); i++) {
            var piece = PIECES.get(dice.nextInt(PIECES.size()));
            int cut = dice.nextInt(piece.length());
            if (piece.startsWith("<")) {
                runs.add("<w:r>" + piece + "</w:r>");
            } else {
                runs.add(r(piece.substring(0, cut)));
                runs.add(bold(piece.substring(cut)));
            }
        }
        return paragraph(runs.toArray(String[]::new));
    }

    private static byte[] mutated(byte[] xml, Random dice) {
        var text = new StringBuilder(new String(xml, StandardCharsets.UTF_8));
        int at = dice.nextInt(text.length());
        switch (dice.nextInt(5)) {
            case 0 -> text.delete(at, Math.min(text.length(), at + 1 + dice.nextInt(20)));
            case 1 -> text.insert(at, PIECES.get(dice.nextInt(PIECES.size())));
            case 2 -> text.insert(at, text.substring(at, Math.min(text.length(), at + dice.nextInt(40))));
            case 3 -> text.setCharAt(at, (char) dice.nextInt(0x500));
            default -> {
                int digit = at;
                while (digit < text.length() && !Character.isDigit(text.charAt(digit))) {
                    digit++;
                }
                if (digit < text.length()) {
                    text.insert(digit, dice.nextInt(1_000_000_000));
                }
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<byte[]> fill(byte[] file) {
        try {
            return Optional.of(Template.read(file, Order.VOCABULARY).fill(Order.EXAMPLE.facts()));
        } catch (TemplateRefused refused) {
            assertThat(refused.problems())
                    .allSatisfy(problem -> assertThat(problem.words()).isNotBlank());
            return Optional.empty();
        }
    }

    private static void opens(byte[] paper) {
        Docx.parts(paper).forEach((name, part) -> {
            if (name.matches("word/(document|header1)\\.xml|xl/worksheets/.*\\.xml|xl/workbook\\.xml")) {
                Docx.parsed(part);
            }
        });
    }
}
