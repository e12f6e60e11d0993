package estafeta.access.web;

import java.util.List;

/** The codes that replace a lost telephone, shown once. */
public record RecoveryCodesPage(List<String> codes, String back) {}
