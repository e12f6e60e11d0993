package estafeta.diagnostics;

/** Something a teacher can be good at or find hard, worded for schools and for kindergartens; brief: among the twelve asked first. */
public record Competency(
        String code,
        String block,
        String blockTitle,
        String textSchool,
        String textKindergarten,
        String shortName,
        boolean brief) {}
