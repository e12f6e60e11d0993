package estafeta.shell;

/** One of several views of the same thing, each with an address of its own. */
public record Tab(String title, String href, boolean current) {}
