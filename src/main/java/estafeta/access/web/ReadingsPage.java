package estafeta.access.web;

import estafeta.access.Reading;
import java.time.ZoneId;
import java.util.List;

/** «Кто смотрел». */
public record ReadingsPage(List<Reading> readings, ZoneId zone) {}
