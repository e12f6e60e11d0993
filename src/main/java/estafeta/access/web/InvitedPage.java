package estafeta.access.web;

import estafeta.shell.Qr;

/** An invitation to pass on: the whole link, its picture, for a slip its code. */
public record InvitedPage(String href, String place, String name, String until, String link, Qr qr, String code) {}
