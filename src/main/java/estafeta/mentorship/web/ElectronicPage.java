package estafeta.mentorship.web;

/** The act by which a node has introduced electronic signing, as typed; said: the node has one of its own already. */
public record ElectronicPage(String node, String nodeName, String since, String number, String day, boolean said) {}
