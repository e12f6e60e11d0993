package estafeta.access.web;

import estafeta.shell.Option;
import java.util.List;

/** For whom to print slips: people of the register by their ids, others by name, one a line. */
public record NewSlipsPage(
        String href,
        String place,
        List<Option> roles,
        String role,
        List<Option> staff,
        List<String> people,
        String names) {}
