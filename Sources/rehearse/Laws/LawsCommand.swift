import ArgumentParser
import ScalingLaws

/// `rehearse laws`: the catalogue of scaling laws, asked from the command line.
struct LawsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "laws",
    abstract: "Ask published scaling laws: loss, tokens, batch, learning rate.",
    discussion: """
      Inputs are name=value pairs; numbers may carry k, M, B (1e9), T (1e12): N=8B D=15T.

        rehearse laws eval chinchilla.besiroglu N=8B D=15T
        rehearse laws eval chinchilla.besiroglu.N_opt C=5.76e23
        rehearse laws solve muennighoff.loss D --equals 2.3 N=7B U=100B
        rehearse laws plot chinchilla.besiroglu N=1B,8B,70B D=1e9:1e13 -o loss.svg
      """,
    subcommands: [
      LawsList.self, LawsShow.self, LawsEval.self, LawsSolve.self, LawsTable.self, LawsPlot.self,
      LawsFit.self, LawsLifetime.self,
    ]
  )
}
