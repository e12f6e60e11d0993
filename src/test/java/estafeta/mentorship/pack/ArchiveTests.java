package estafeta.mentorship.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class ArchiveTests {
    private static final Piece.Content TEXT = new Piece.Content("txt", "текст".getBytes(StandardCharsets.UTF_8));

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();

    @Test
    void namesNothingTwiceEvenWhereLettersOfBothSizesAreTheSame() throws IOException {
        var archive = new Archive(file);
        assertThat(archive.add("02. Приказы", "Приказ", TEXT)).isEqualTo("02. Приказы/Приказ.txt");
        assertThat(archive.add("02. Приказы", "ПРИКАЗ", TEXT)).isEqualTo("02. Приказы/ПРИКАЗ (2).txt");
        archive.add("", "Приказ", TEXT);
        archive.finish();
        assertThat(names()).containsExactly("02. Приказы/Приказ.txt", "02. Приказы/ПРИКАЗ (2).txt", "Приказ.txt");
    }

    @Test
    void marksRussianNamesAsUnicode() {
        var archive = new Archive(file);
        archive.add("", "Содержание", TEXT);
        archive.finish();
        int flags = file.toByteArray()[7];
        assertThat(flags & 8).as("bit 11 of the general purpose flags").isEqualTo(8);
    }

    @Test
    void leavesOutWhatWindowsForbids() {
        assertThat(Archive.safe("Приказ № 45/2-р от 01.09.2026: «О наставниках»?"))
                .isEqualTo("Приказ № 45-2-р от 01.09.2026- «О наставниках»-");
        assertThat(Archive.safe("СОШ \"Лицей\" <1>|*\\\t")).isEqualTo("СОШ -Лицей- -1----");
        assertThat(Archive.safe("Иванова А.\u00a0П.")).isEqualTo("Иванова А. П");
        assertThat(Archive.safe("con")).isEqualTo("_con");
        assertThat(Archive.safe("...")).isEqualTo("_");
        assertThat(Archive.safe("../../etc")).isEqualTo("..-..-etc");
    }

    @Test
    void staysShort() {
        var longest =
                "Муниципальное автономное общеобразовательное учреждение гимназия № 55 имени Е. Г. Версткиной г. Томска ";
        var archive = new Archive(file);
        var path = archive.add(Archive.numbered(12, longest.repeat(3)), Archive.numbered(1, longest.repeat(3)), TEXT);
        assertThat(path).hasSizeLessThan(200).endsWith(".txt").startsWith("12. Муниципальное");
        archive.finish();
    }

    @Test
    void isNoArchiveWhenBrokenOff() {
        new Archive(file).add("", "Приказ", TEXT);
        assertThat(new String(file.toByteArray(), StandardCharsets.ISO_8859_1)).doesNotContain("PK\u0005\u0006");
    }

    private List<String> names() throws IOException {
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file.toByteArray()), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
