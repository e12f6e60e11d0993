package estafeta.matching;

/**
 * Somebody who may take part in a search.
 *
 * @param asked whether places were ever noted
 * @param needs whether offered as a mentee
 * @param gives whether offered as a mentor
 */
public record Candidate(
        Participant teacher, boolean young, boolean mentored, boolean asked, boolean needs, boolean gives) {}
