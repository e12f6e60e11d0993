package estafeta;

import estafeta.grammar.DeclineCommand;
import estafeta.installation.Commands;
import estafeta.matching.file.MatchCommand;
import estafeta.mentorship.pairlist.PairsToRead;
import estafeta.people.stafflist.ReadCommand;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.logging.LoggingSystem;

/** The program. */
@SpringBootApplication
public class Estafeta {
    public static void main(String[] typed) {
        // commands speak for themselves; the log begins with the application
        LoggingSystem.get(Estafeta.class.getClassLoader()).beforeInitialize();
        var code = Commands.run(
                Estafeta.class,
                List.of(new ReadCommand(new PairsToRead()), new DeclineCommand(), new MatchCommand()),
                typed);
        if (code != 0) {
            System.exit(code);
        }
    }
}
