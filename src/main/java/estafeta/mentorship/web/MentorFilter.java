package estafeta.mentorship.web;

import java.util.List;
import java.util.UUID;

/** Which mentors are looked at and in what order, as it stands in the address. */
public record MentorFilter(
        String q,
        String free,
        String level,
        String category,
        String subject,
        String sort,
        String after,
        String afterId) {
    static final MentorFilter ALL = new MentorFilter("", "", "", "", "", "", "", "");

    public MentorFilter {
        q = Address.text(q);
        free = Address.text(free);
        level = List.of("municipal", "remote", "own").contains(Address.text(level)) ? Address.text(level) : "";
        category = Address.text(category);
        subject = Address.text(subject);
        sort = Address.text(sort).equals("organisation") ? "organisation" : "";
        after = Address.text(after);
        afterId = Address.uuid(afterId);
    }

    public boolean narrowed() {
        return !(q + chosen()).isEmpty();
    }

    /** What is asked besides the name. */
    public String chosen() {
        return free + level + category + subject + sort;
    }

    MentorFilter from(String key, UUID id) {
        return new MentorFilter(q, free, level, category, subject, sort, key, id.toString());
    }

    MentorFilter whole() {
        return new MentorFilter(q, free, level, category, subject, sort, "", "");
    }

    public String href(String path) {
        return Address.of(
                path,
                "q",
                q,
                "free",
                free,
                "level",
                level,
                "category",
                category,
                "subject",
                subject,
                "sort",
                sort,
                "after",
                after,
                "afterId",
                afterId);
    }
}
