package estafeta.access;

import estafeta.kernel.AccountId;

/** Somebody of the demonstration as whom one may look around: who it is and what there is to do. */
public record Persona(String code, String name, String story, AccountId account) {}
