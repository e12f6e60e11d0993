package estafeta.kernel;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.jdbc.PgArray;
import org.postgresql.util.PGobject;
import org.springframework.beans.BeanUtils;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.data.jdbc.core.convert.DataAccessStrategy;
import org.springframework.data.jdbc.core.convert.JdbcConverter;
import org.springframework.data.jdbc.core.mapping.JdbcMappingContext;
import org.springframework.data.jdbc.core.mapping.JdbcValue;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.ClassUtils;

/** How ids and periods stand in the database, and the one transaction manager. */
@Configuration(proxyBeanMethods = false)
class Persistence extends AbstractJdbcConfiguration {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource source, Viewers viewers) {
        return new ViewerTransactionManager(source, viewers);
    }

    /** The one client: knows our types in rows. */
    @Bean
    JdbcClient jdbcClient(NamedParameterJdbcOperations operations) {
        return JdbcClient.create(operations, conversions());
    }

    /** Nobody listens to what happens to single rows; telling it would cost a tenth of a long list. */
    @Bean
    @Override
    public JdbcAggregateTemplate jdbcAggregateTemplate(
            ApplicationContext context,
            JdbcMappingContext mapping,
            JdbcConverter converter,
            DataAccessStrategy strategy) {
        var template = super.jdbcAggregateTemplate(context, mapping, converter, strategy);
        template.setEntityLifecycleEventsEnabled(false);
        return template;
    }

    static ConversionService conversions() {
        var service = new ApplicationConversionService();
        service.addConverter(new ReadId());
        service.addConverter(new ReadPeriod());
        service.addConverter(new ReadZone());
        service.addConverter(new ReadTexts());
        service.addConverter(new ReadTextList());
        service.addConverter(new ReadUuids());
        return service;
    }

    @Override
    protected List<?> userConverters() {
        return List.of(
                new ReadId(), new WriteId(), new ReadPeriod(), new WritePeriod(), new ReadZone(), new WriteZone());
    }

    /** Every typed id of the program, looked for once: it means reading all classes. */
    static Set<Class<?>> ids() {
        return Found.IDS;
    }

    private static final class Found {
        static final Set<Class<?>> IDS = Set.copyOf(found());
    }

    private static Set<Class<?>> found() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Id.class));
        var found = new HashSet<Class<?>>();
        for (var candidate : scanner.findCandidateComponents("estafeta")) {
            var type = ClassUtils.resolveClassName(String.valueOf(candidate.getBeanClassName()), null);
            if (type.isRecord()) {
                found.add(type);
            }
        }
        return found;
    }

    @ReadingConverter
    static class ReadId implements GenericConverter {
        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            var pairs = new HashSet<ConvertiblePair>();
            for (var id : ids()) {
                pairs.add(new ConvertiblePair(UUID.class, id));
                pairs.add(new ConvertiblePair(String.class, id));
            }
            return pairs;
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            if (source == null) {
                return null;
            }
            var value = source instanceof UUID uuid ? uuid : UUID.fromString(source.toString());
            return BeanUtils.instantiateClass(BeanUtils.getResolvableConstructor(to.getType()), value);
        }
    }

    @WritingConverter
    static class WriteId implements GenericConverter {
        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            var pairs = new HashSet<ConvertiblePair>();
            for (var id : ids()) {
                pairs.add(new ConvertiblePair(id, UUID.class));
            }
            return pairs;
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            return source == null ? null : ((Id) source).value();
        }
    }

    @ReadingConverter
    static class ReadPeriod implements Converter<PGobject, Period> {
        @Override
        public Period convert(PGobject range) {
            var text = String.valueOf(range.getValue());
            var bounds = text.substring(1, text.length() - 1).split(",", -1);
            var first = LocalDate.parse(bounds[0]);
            return bounds[1].isEmpty()
                    ? Period.since(first)
                    : Period.of(first, LocalDate.parse(bounds[1]).minusDays(1));
        }
    }

    @WritingConverter
    static class WritePeriod implements Converter<Period, JdbcValue> {
        @Override
        public JdbcValue convert(Period period) {
            var range = new PGobject();
            range.setType("daterange");
            try {
                range.setValue(period.sql());
            } catch (SQLException impossible) {
                throw new IllegalStateException(impossible);
            }
            return JdbcValue.of(range, java.sql.JDBCType.OTHER);
        }
    }

    /** Arrays in rows of pages. */
    static class ReadTexts implements Converter<PgArray, String[]> {
        @Override
        public String[] convert(PgArray array) {
            return (String[]) elements(array);
        }
    }

    static class ReadTextList implements Converter<PgArray, List<String>> {
        @Override
        public List<String> convert(PgArray array) {
            return List.of((String[]) elements(array));
        }
    }

    static class ReadUuids implements Converter<PgArray, UUID[]> {
        @Override
        public UUID[] convert(PgArray array) {
            return (UUID[]) elements(array);
        }
    }

    private static Object elements(PgArray array) {
        try {
            return array.getArray();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @ReadingConverter
    static class ReadZone implements Converter<String, ZoneId> {
        @Override
        public ZoneId convert(String zone) {
            return ZoneId.of(zone);
        }
    }

    @WritingConverter
    static class WriteZone implements Converter<ZoneId, String> {
        @Override
        public String convert(ZoneId zone) {
            return zone.getId();
        }
    }
}
