package estafeta;

import estafeta.installation.Commands;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program. */
@SpringBootApplication
public class Estafeta {
    public static void main(String[] typed) {
        var code = Commands.run(Estafeta.class, typed);
        if (code != 0) {
            System.exit(code);
        }
    }
}
