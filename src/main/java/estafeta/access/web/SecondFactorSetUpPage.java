package estafeta.access.web;

import estafeta.shell.Qr;

/** A key for the authenticator: as a picture and to type. */
public record SecondFactorSetUpPage(Qr qr, String key, String address, String sealed, String back) {}
