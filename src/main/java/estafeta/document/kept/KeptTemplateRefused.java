package estafeta.document.kept;

import estafeta.kernel.Refusal;

/** Every way the keeping of templates says no. */
public final class KeptTemplateRefused extends Refusal {
    private KeptTemplateRefused(Kind kind, String pattern, Object... arguments) {
        super(kind, pattern, arguments);
    }

    static KeptTemplateRefused unknownPaper() {
        return new KeptTemplateRefused(
                Kind.UNKNOWN, "Такого вида документов нет. Откройте «Бланки и шаблоны» и выберите из списка.");
    }

    static KeptTemplateRefused unknown() {
        return new KeptTemplateRefused(
                Kind.UNKNOWN, "Такого шаблона нет или он вам не открыт. Спросите куратора вашей организации.");
    }

    static KeptTemplateRefused workbook() {
        return new KeptTemplateRefused(
                Kind.INVALID,
                "Этот документ печатается по шаблону Excel, PDF из него не делается. Скачайте его в Excel.");
    }

    static KeptTemplateRefused broughtAlready(int version) {
        return new KeptTemplateRefused(
                Kind.CONFLICT,
                "Этот файл уже загружен: это версия {0}. Включите её ниже или выберите другой файл.",
                String.valueOf(version));
    }
}
