package estafeta.shell;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Something on a day, at a time or for the whole of it. */
public record CalendarItem(LocalDate day, @Nullable LocalTime at, String title, String detail, String href) {}
