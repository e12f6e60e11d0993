package estafeta.people.web;

import estafeta.shell.Option;
import java.util.List;

/** The purposes for which a consent to data may be wanted, and those for which it is. */
public record WantedConsentsPage(String node, String nodeName, List<Option> purposes, List<String> wanted) {}
