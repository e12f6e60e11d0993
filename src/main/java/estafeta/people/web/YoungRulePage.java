package estafeta.people.web;

import estafeta.shell.Option;
import java.util.List;

/** The rules a place may choose from and the one that holds there. */
public record YoungRulePage(String node, String nodeName, List<Option> rules, String chosen) {}
