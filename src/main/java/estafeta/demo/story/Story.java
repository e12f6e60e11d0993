package estafeta.demo.story;

import estafeta.demo.Narrator;
import estafeta.kernel.NodeId;
import java.util.List;

/** One history. */
public interface Story {
    List<Story> ALL = List.of(
            new ArrivesAndCompletes(),
            new MovesMidYear(),
            new MentorReplacedTwice(),
            new MenteeMentorsHerMentor(),
            new SchoolMerged(),
            new PairEnteredInError(),
            new OrderWithEarlierEffect(),
            new FourMentees(),
            new NamesOfEverySort(),
            new TwoMentorsByRole(),
            new TwoSchoolsTwoMentors(),
            new MentorOnLeave(),
            new SameEnteredTwice(),
            new LearnersWithGuardians(),
            new RetiredTeacherMentors(),
            new ConsentWithdrawn(),
            new DistrictList(),
            new VirtualMentorFromAfar(),
            new CollectiveModel(),
            new FlashSession(),
            new EmployerCancels(),
            new SchoolAccompaniesSchool(),
            new AugustRollOver());

    String title();

    /** Tells it at schools of its own in two municipalities; answers the mentorships to look at. */
    List<estafeta.mentorship.MentorshipId> tell(Narrator narrator, NodeId here, NodeId there);
}
