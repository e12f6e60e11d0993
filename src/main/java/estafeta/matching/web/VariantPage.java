package estafeta.matching.web;

import java.util.List;

/** A variant before it is searched for: its name, its rules, places of mentors; of very many mentors none is named. */
public record VariantPage(String run, String title, RulesForm form, List<Place> mentors) {
    /** How many he is given now, and how many are typed; typed is empty if nothing is. */
    public record Place(String id, String name, String about, int now, String typed) {}
}
