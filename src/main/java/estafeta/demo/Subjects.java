package estafeta.demo;

import java.util.List;

/** What teachers of the invented schools teach; what many teach stands there twice. */
public final class Subjects {
    public static final List<String> ALL = List.of(
            "математика",
            "русский язык и литература",
            "начальные классы",
            "начальные классы",
            "английский язык",
            "физика",
            "информатика",
            "история и обществознание",
            "биология",
            "химия",
            "география",
            "физическая культура",
            "технология",
            "музыка");

    private Subjects() {}
}
