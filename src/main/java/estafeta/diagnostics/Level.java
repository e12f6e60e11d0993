package estafeta.diagnostics;

/** How hard it is, from 0 (sure) to 3 (wants help): in one's own words and in the words of one who looks from aside. */
public record Level(int value, String ownWords, String hint, String othersWords) {}
