package estafeta;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import estafeta.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionManager;

class ConventionTests {
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("estafeta");

    @Test
    void screensLieInWebAndStayThere() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .resideInAPackage("..web..")
                .andShould()
                .bePackagePrivate()
                .allowEmptyShould(true)
                .check(PROGRAM);
    }

    @Test
    void aggregatesAreRecords() {
        classes()
                .that()
                .areAnnotatedWith(Table.class)
                .should()
                .beRecords()
                .allowEmptyShould(true)
                .check(PROGRAM);
    }

    @Test
    void refusalsAreNamedSo() {
        classes()
                .that()
                .areAssignableTo(Refusal.class)
                .and()
                .doNotBelongToAnyOf(Refusal.class)
                .should()
                .haveSimpleNameEndingWith("Refused")
                .check(PROGRAM);
    }

    /** A name that says nothing; a transaction manager is what Spring calls it. */
    @Test
    void nothingIsNamedByNothing() {
        noClasses()
                .that()
                .areNotAssignableTo(TransactionManager.class)
                .should()
                .haveNameMatching(".*(Manager|Handler|Helper|Util|Utils|Impl|Dto|Mapper|Processor)")
                .orShould()
                .resideInAnyPackage("..util..", "..impl..", "..dto..", "..service..")
                .check(PROGRAM);
    }

    @Test
    void theEngineIsALibrary() {
        noClasses()
                .that()
                .resideInAPackage("estafeta.matching.engine..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "estafeta.matching.engine..", "java..", "jdk.incubator.vector..", "org.jspecify..")
                .allowEmptyShould(true)
                .check(PROGRAM);
    }
}
