package estafeta.access.web;

import estafeta.access.StoredFact;
import java.util.List;

/** «Что обо мне хранится». */
public record StoredPage(List<StoredFact> facts) {}
