package estafeta.shell;

/**
 * A piece of work on the home page: whose turn and since when, the thing and the person, one line of facts, one button.
 * The heaviest one whose state is TURN becomes the next step on top.
 */
public record WorkItem(State state, String since, String title, String facts, String action, String href, int weight) {}
