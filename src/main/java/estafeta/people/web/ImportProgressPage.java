package estafeta.people.web;

import estafeta.intake.Runs.Progress;

/** A long list on its way in, or out again. */
public record ImportProgressPage(String href, String file, String place, boolean undoing, Progress progress) {}
