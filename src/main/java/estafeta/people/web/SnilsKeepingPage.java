package estafeta.people.web;

/** Whether a place keeps СНИЛС, as it was typed or is chosen; holds: what holds there now. */
public record SnilsKeepingPage(String node, String nodeName, String kept, String since, boolean holds) {}
