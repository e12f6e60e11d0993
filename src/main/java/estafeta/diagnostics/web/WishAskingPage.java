package estafeta.diagnostics.web;

/** Whether a place asks with whom one would like to work; chosenHere: by its own decision, not by one over it. */
public record WishAskingPage(String node, String nodeName, boolean asked, boolean chosenHere) {
    public String href() {
        return "/diagnostics/wishes/at/" + node;
    }
}
