package estafeta.matching.web;

import java.util.List;

/** What has changed since a search, so that some pairs cannot be approved; {@code others} are the mentees who can. */
public record ChangedPage(String run, String node, String madeAt, List<Line> changes, List<String> others) {
    public record Line(String pair, String what) {}
}
