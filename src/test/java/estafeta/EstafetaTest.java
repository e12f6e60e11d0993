package estafeta;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole program on a real PostgreSQL, started once for the suite. Each test makes its own region, commits and cleans
 * nothing: the tree is the isolation.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Estafeta.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "estafeta.pdf=own")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
public @interface EstafetaTest {}
