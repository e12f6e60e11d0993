package estafeta.document.kept;

import estafeta.MatrixThing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What routes of templates are asked for. */
@Configuration(proxyBeanMethods = false)
class TemplateMatrixThings {
    @Bean
    MatrixThing templateThing(TemplateGiven given) {
        return new MatrixThing(
                "template", school -> given.kept(school, "Бланк школы").value());
    }
}
