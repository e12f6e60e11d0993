package estafeta.installation;

/** What the doctor saw: well, or with advice. */
record Finding(boolean well, String what, String advice) {

    static Finding well(String what) {
        return new Finding(true, what, "");
    }

    static Finding wrong(String what, String advice) {
        return new Finding(false, what, advice);
    }
}
