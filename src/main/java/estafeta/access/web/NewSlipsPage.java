package estafeta.access.web;

import estafeta.shell.Option;
import java.util.List;

/** For whom to print slips: names by line. */
public record NewSlipsPage(String href, String place, List<Option> roles, String role, String names) {}
