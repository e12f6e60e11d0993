package estafeta.shell.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The keys, the words and whom to ask. */
@Controller
class HelpController {
    @GetMapping("/help")
    ModelAndView help() {
        return new ModelAndView("shell/help");
    }
}
