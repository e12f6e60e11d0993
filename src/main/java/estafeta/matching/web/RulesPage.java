package estafeta.matching.web;

/** The rules of a node; {@code setAt} where they were set, empty if they are the usual ones. */
public record RulesPage(String node, String nodeName, String setAt, boolean own, RulesForm form) {}
