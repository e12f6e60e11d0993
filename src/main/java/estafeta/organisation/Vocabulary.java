package estafeta.organisation;

/** How people of a type of organisation call things: урок or занятие, директор or заведующий, класс or группа. Nominative case. */
public record Vocabulary(
        String lesson,
        String lessons,
        String head,
        String deputy,
        String learner,
        String learners,
        String group,
        String groups,
        String subject,
        String subjects) {}
