extension StandardFunctions { static let formatting: [Function] = [] }
