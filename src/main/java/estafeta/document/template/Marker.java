package estafeta.document.template;

import java.util.Arrays;
import java.util.List;

/** What stands between braces, as it was typed: {@code {имя|кому}}, {@code {#пары}}, {@code {?доплата}}, {@code {/пары}}. */
record Marker(Kind kind, String name, List<String> formats, String typed) {

    /** VALUE tells a field; LOOP, IF and UNLESS open a block; CLOSE closes one. */
    enum Kind {
        VALUE,
        LOOP,
        IF,
        UNLESS,
        CLOSE
    }

    static Marker of(String inside) {
        var typed = inside.replaceAll("[\\s\\u00a0]+", " ").strip();
        var kind = typed.isEmpty()
                ? Kind.VALUE
                : switch (typed.charAt(0)) {
                    case '#' -> Kind.LOOP;
                    case '?' -> Kind.IF;
                    case '!' -> Kind.UNLESS;
                    case '/' -> Kind.CLOSE;
                    default -> Kind.VALUE;
                };
        var words = kind == Kind.VALUE ? typed : typed.substring(1);
        var parts = Arrays.stream(words.split("\\|", -1)).map(String::strip).toList();
        return new Marker(kind, parts.getFirst(), parts.subList(1, parts.size()), "{" + typed + "}");
    }

    boolean opens() {
        return kind == Kind.LOOP || kind == Kind.IF || kind == Kind.UNLESS;
    }

    boolean closes() {
        return kind == Kind.CLOSE;
    }

    boolean encloses() {
        return opens() || closes();
    }
}
